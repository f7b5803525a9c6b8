/** `viendan audit --bundle FILE` writes an evidence bundle, `viendan verify FILE` checks one. */
import { verify, type Fault } from '../graph/index.ts'
import { ViendanError } from '../errors.ts'
import { BundleQuery } from '../web/api-export.ts'
import { bundleAudit } from '../web/server-bundle.ts'
import type { Options } from './arguments.ts'
import { writeFile } from './export-file.ts'
import { conditionsOf, failing } from './fail-on.ts'
import { print, printResult, say } from './output.ts'
import { queryOf } from './query.ts'
import { type Command, withStore } from './session.ts'
import { bundleWords } from './words-bundle.ts'
import { writeCount } from './words.ts'

export const bundleCommand: Command = ({ options }, session) => {
  const { configuration, words } = session
  refuseEach(options)
  const query = queryOf(BundleQuery, options)
  const conditions = conditionsOf(options)
  const out = String(options.bundle)
  return withStore(session, async (store) => {
    const { bundle, bytes, seal } = await bundleAudit(store, query, words.language)
    await writeFile(out, (async function* () { yield bytes })()) // prettier-ignore
    const { madeAt, version, question, shown, total, counts, limits } = bundle
    printResult(configuration.format, { out, seal, madeAt, version, question, shown, total }, () => [])
    const { made, seal: sealed } = bundleWords(words)
    say([made(out, writeCount(shown, words), writeCount(total, words)), sealed(seal), limits.rule[words.language]])
    const failed = failing(conditions, { counts }, query.deep, words)
    say(failed)
    return Number(failed.length > 0)
  })
}

/** A bundle holds all rows that fit: nobody should miss some of them there. */
function refuseEach(options: Options): void {
  if (options.each === undefined) return
  throw new ViendanError('OPTION_UNKNOWN', {
    ...{ option: '--each', command: 'audit --bundle' },
    options: Object.keys(BundleQuery.properties)
      .map((name) => `--${name}`)
      .join(', '),
  })
}

export const verifyCommand: Command = async ({ words: [path = ''] }, { configuration, words }) => {
  const { faults, manifest, seal } = await verify(path)
  const { whole, broken, seal: sealed } = bundleWords(words)
  const { version, madeAt, files } = manifest
  const body = { path, whole: faults.length === 0, faults, seal, version, madeAt, files }
  if (configuration.format === 'json') printResult('json', body, () => [])
  else if (faults.length === 0) print([whole(writeCount(files.length + 1, words), version), sealed(seal)])
  else say([broken(writeCount(faults.length, words)), ...faults.map((fault) => faultLine(fault))])
  return Number(faults.length > 0)

  function faultLine({ rule, path: file, actual }: Fault): string {
    return `  ${file}: ${bundleWords(words).fault[rule]}${rule === 'unreadable' && actual !== null ? ` (${actual})` : ''}`
  }
}
