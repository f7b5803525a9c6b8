/** Checking a bundle: nothing that was changed in it passes, and no archive can harm whoever checks it. */
import { hash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ViendanError } from '../errors.ts'
import { verify } from '../graph/index.ts'
import { bundleAudit } from '../web/server-bundle.ts'
import { fill } from './audited.ts'
import { newFolder, unzipped, zipped, type Folder } from './bundling.ts'

let folder: Folder
let bytes: Buffer
let files: ReadonlyMap<string, Buffer>
beforeAll(async () => {
  folder = await newFolder()
  await fill(folder.store)
  const query = { place: 'Hải Phòng', state: 'implemented', deep: false, known: false, limit: 10_000, offset: 0 }
  bytes = (await bundleAudit(folder.store, query, 'vi')).bytes
  files = await unzipped(bytes)
})
afterAll(() => folder.remove())

async function checked(content: Buffer) {
  const path = join(folder.path, 'checked.zip')
  await writeFile(path, content)
  return verify(path)
}
const faultsIn = async (content: Buffer) => (await checked(content)).faults.map(({ rule, path }) => [rule, path])
const manifest = () => JSON.parse(String(files.get('manifest.json'))) as { files: { path: string; sha256: string }[] }
const without = (name: string) => [...files].filter(([each]) => each !== name)
const changed = (name: string, content: string) => [...without(name), [name, content] as const]

test('a bundle is whole as it was made, also packed anew in another order', async () => {
  const { faults, seal, manifest: told, findings } = await checked(bytes)
  expect([faults, seal]).toEqual([[], hash('sha256', files.get('manifest.json')!)])
  expect(told.files.map(({ path }) => path).sort()).toEqual(['findings.json', 'report.html', 'report.xlsx'])
  expect(findings).toEqual(files.get('findings.json'))
  expect(await faultsIn(await zipped([...files].toReversed()))).toEqual([])
})

describe('it is not', () => {
  test.each<[string, () => Iterable<readonly [string, Buffer | string]>, [rule: string, path: string]]>([
    ['where a file is missing', () => without('report.xlsx'), ['missing', 'report.xlsx']],
    ['where one was changed', () => changed('report.html', 'đã có'), ['changed', 'report.html']],
    ['where one sign was changed', () => changed('findings.json', String(files.get('findings.json')).replace('"cited"', '"Cited"')), ['changed', 'findings.json']],
    ['where one is too many', () => [...files, ['thêm.txt', 'x']], ['extra', 'thêm.txt']],
    ['where a name stands there twice', () => [...files, ['report.html', 'x']], ['twice', 'report.html']],
    ['where the manifest leaves out a file that is gone', () => {
      const kept = { ...manifest(), files: manifest().files.filter(({ path }) => path !== 'report.html') }
      return [...without('report.html').filter(([name]) => name !== 'manifest.json'), ['manifest.json', JSON.stringify(kept)]]
    }, ['missing', 'report.html']],
  ])('%s', async (_, archive, fault) => {
    expect(await faultsIn(await zipped(archive()))).toEqual([fault])
  }) // prettier-ignore

  test('and its findings are not followed up where they were changed', async () => {
    expect((await checked(await zipped(changed('findings.json', '{}')))).findings).toBeNull()
  })
})

test('whatever byte is changed, it is told or changes nothing that is in the files', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const broken = Buffer.from(bytes)
      broken[at] = (broken[at]! + by) % 256
      const told = await checked(broken).then(
        ({ faults, seal }) => faults.length > 0 || seal !== hash('sha256', files.get('manifest.json')!),
        (error: unknown) => error instanceof ViendanError && error.code === 'BUNDLE_DAMAGED',
      )
      if (!told) expect(await unzipped(broken)).toEqual(files)
    }),
    { numRuns: 60 },
  )
})

/** An archive of one file whose central directory is written by hand. */
function archiveOf(name: string, content: Buffer, claimed: number): Buffer {
  const packed = deflateRawSync(content)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt16LE(8, 8)
  local.writeUInt32LE(packed.length, 18)
  local.writeUInt32LE(claimed, 22)
  local.writeUInt16LE(Buffer.byteLength(name), 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(20, 4)
  central.writeUInt16LE(20, 6)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(claimed, 24)
  central.writeUInt16LE(Buffer.byteLength(name), 28)
  const start = local.length + Buffer.byteLength(name) + packed.length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + Buffer.byteLength(name), 12)
  end.writeUInt32LE(start, 16)
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end])
}

describe('an archive that is none, or means harm, is refused with the reason', () => {
  const MEGABYTE = 1024 * 1024
  test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
    ['no archive', () => Buffer.from('không phải ZIP'), /End of central directory/u],
    ['nothing', () => Buffer.alloc(0), /End of central directory/u],
    ['cut off in the middle', () => bytes.subarray(0, bytes.length / 2), /End of central directory/u],
    ['no manifest', async () => zipped(without('manifest.json')), /manifest\.json\?/u],
    ['a manifest that is none', async () => zipped(changed('manifest.json', '[]')), /manifest\.json\?/u],
    ['a manifest of another format', async () => zipped(changed('manifest.json', String(files.get('manifest.json')).replace('bundle/1', 'bundle/9'))), /manifest\.json\?/u],
    ['a path that leads out', () => archiveOf('../../etc/passwd', Buffer.from('x'), 1), /relative path/u],
    ['an absolute path', () => archiveOf('/etc/passwd', Buffer.from('x'), 1), /absolute path/u],
    ['a manifest that unpacks to more than one can be', () => archiveOf('manifest.json', Buffer.alloc(8 * MEGABYTE), 8 * MEGABYTE), /manifest\.json > /u],
    ['thousands of files', async () => zipped(Array.from({ length: 2000 }, (_, index) => [`${index}.txt`, 'x'] as const)), /2000 files/u],
  ])('%s', async (_, archive, reason) => {
    const refused = await checked(await archive()).then(() => null, (error: unknown) => error)
    expect(refused).toMatchObject({ code: 'BUNDLE_DAMAGED' })
    expect(String(refused)).toMatch(reason)
  }) // prettier-ignore

  test('a file that says it is small and is not', async () => {
    await expect(checked(archiveOf('manifest.json', Buffer.alloc(8 * MEGABYTE), 10))).rejects.toMatchObject({
      code: 'BUNDLE_DAMAGED',
    })
  })

  test('a file that is not there', async () => {
    await expect(verify(join(folder.path, 'không có.zip'))).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
    await expect(verify(folder.path)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' })
  })
})
