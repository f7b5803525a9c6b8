/** `viendan audit --since BUNDLE`: what has changed since an evidence bundle was made. */
import Value from 'typebox/value'
import { ViendanError } from '../errors.ts'
import { readFindings, verify } from '../graph/index.ts'
import { BundleQuery } from '../web/api-export.ts'
import { compareWith } from '../web/server-bundle.ts'
import { COMMON_OPTIONS, type Options } from './arguments.ts'
import { conditionsOf, failing } from './fail-on.ts'
import { formatSince } from './format-since.ts'
import { printResult, say } from './output.ts'
import { type Command, withStore } from './session.ts'

/** The bundle says what is asked: another question would call new or gone what it does not ask about. */
const BESIDE: readonly string[] = ['since', 'fail-on', ...COMMON_OPTIONS]

export const sinceCommand: Command = ({ options }, session) => {
  const { configuration, words } = session
  refuseOthers(options)
  const conditions = conditionsOf(options)
  return withStore(session, async (store) => {
    const { earlier, query, seal } = await earlierBundle(String(options.since))
    const { compared, counts, limits } = await compareWith(store, earlier, query)
    const coloured = process.stdout.isTTY && process.stdout.hasColors()
    const body = { ...compared, since: { ...compared.since, seal }, limits }
    printResult(configuration.format, body, () => formatSince(compared, limits, { words, coloured, spot: String }))
    const failed = failing(conditions, { counts }, query.deep, words)
    say(failed)
    return Number(failed.length > 0)
  })
}

/** Throws BUNDLE_DAMAGED also where only a report in it was changed: then nobody knows what else was. */
async function earlierBundle(path: string) {
  const { faults, findings, seal } = await verify(path)
  const [fault] = faults
  const damaged = (reason: string) => new ViendanError('BUNDLE_DAMAGED', { path, reason })
  if (fault !== undefined) throw damaged(`${fault.path}: ${fault.rule}`)
  const earlier = findings === null ? null : readFindings(findings)
  if (earlier === null) throw damaged('findings.json?')
  const query: unknown = Value.Default(BundleQuery, structuredClone(earlier.question))
  if (!Value.Check(BundleQuery, query)) throw damaged('findings.json: question')
  return { earlier, query, seal }
}

function refuseOthers(options: Options): void {
  const other = Object.keys(options).find((name) => !BESIDE.includes(name))
  if (other === undefined) return
  const allowed = BESIDE.map((name) => `--${name}`).join(', ')
  throw new ViendanError('OPTION_UNKNOWN', { option: `--${other}`, command: 'audit --since', options: allowed })
}
