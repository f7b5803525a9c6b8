/**
 * The configuration: flag, else environment, else default. This file is the only reader of the environment. It throws
 * nothing; what does not fit comes back as a fault, which the command line words as `CONFIG_INVALID`.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface Configuration {
  /** Where the graph is kept: `sqlite:PATH`, the path relative to the working directory, or `bolt://HOST` and its kin. */
  readonly store: string
  readonly host: string
  /** 0 lets the system choose a free port. */
  readonly port: number
  readonly language: 'vi' | 'en'
  readonly format: 'text' | 'json'
  /** Whether sources marked Mật, Tối mật or Tuyệt mật are read. */
  readonly allowSecret: boolean
  /** Who decides in review; null where nobody is named. */
  readonly reviewer: string | null
  /** Where uploaded files are kept, relative to the working directory, and how large each may be; null: none are taken. */
  readonly uploads: { readonly folder: string; readonly megabytes: number } | null
  readonly neo4j: { readonly user: string; readonly password: string | null }
}

/** A setting that does not fit; `allowed` is worded alike in every language. */
export interface ConfigurationFault {
  /** The flag or the variable that holds it: `--port`, `VIENDAN_PORT`. */
  readonly setting: string
  readonly value: string
  readonly allowed: string
}

export type Flags = Readonly<Partial<Record<FlagName, string | boolean>>>
export type Environment = Readonly<Record<string, string | undefined>>
type FlagName = 'store' | 'host' | 'port' | 'language' | 'format' | 'allow-secret' | 'by' | 'uploads'

const DEFAULT_MEGABYTES = 100

export const DEFAULTS: Configuration = freeze({
  store: 'sqlite:data/viendan.db',
  host: '127.0.0.1',
  port: 4100,
  language: 'vi',
  format: 'text',
  allowSecret: false,
  reviewer: null,
  uploads: { folder: 'data/uploads', megabytes: DEFAULT_MEGABYTES },
  neo4j: { user: 'neo4j', password: null },
})

/** Reads the whole configuration at once: all faults, or what is valid and frozen. */
export function readConfiguration(
  flags: Flags = {},
  environment: Environment = process.env,
):
  | { readonly configuration: Configuration }
  | { readonly faults: readonly [ConfigurationFault, ...ConfigurationFault[]] } {
  const faults: ConfigurationFault[] = []
  const setting = reader(flags, environment, faults)
  const store = setting('store', 'VIENDAN_STORE', STORE) ?? DEFAULTS.store
  const folder = setting('uploads', 'VIENDAN_UPLOADS', FOLDER) ?? besideStore(store)
  const megabytes = setting(null, 'VIENDAN_UPLOAD_MEGABYTES', MEGABYTES) ?? DEFAULT_MEGABYTES
  const configuration = freeze({
    store,
    host: setting('host', 'VIENDAN_HOST', HOST) ?? DEFAULTS.host,
    port: setting('port', 'VIENDAN_PORT', PORT) ?? DEFAULTS.port,
    language: setting('language', 'VIENDAN_LANGUAGE', LANGUAGE) ?? localeLanguage(environment),
    format: setting('format', null, FORMAT) ?? DEFAULTS.format,
    allowSecret: setting('allow-secret', 'VIENDAN_ALLOW_SECRET', SWITCH) ?? DEFAULTS.allowSecret,
    reviewer: setting('by', 'VIENDAN_REVIEWER', NAME) ?? DEFAULTS.reviewer,
    uploads: folder === 'off' ? null : { folder, megabytes },
    neo4j: {
      user: environment.VIENDAN_NEO4J_USER || DEFAULTS.neo4j.user,
      password: password(environment, faults),
    },
  })
  const [first, ...others] = faults
  return first === undefined ? { configuration } : { faults: [first, ...others] }
}

/** The language to word a faulty configuration in: what was asked for where that can be told, else the locale's. */
export function languageOf(flags: Flags = {}, environment: Environment = process.env): 'vi' | 'en' {
  const asked = flags.language ?? environment.VIENDAN_LANGUAGE
  return (typeof asked === 'string' ? LANGUAGE.parse(asked) : undefined) ?? localeLanguage(environment)
}

/** How a setting is read. `parse` gives undefined for what does not fit. */
interface Kind<Value> {
  readonly allowed: string
  readonly parse: (value: string) => Value | undefined
}

const oneOf = <Value extends string>(...values: readonly Value[]): Kind<Value> => ({
  allowed: values.join(' | '),
  parse: (value) => values.find((each) => each === value.toLowerCase()),
})

const matching = (allowed: string, pattern: RegExp): Kind<string> => ({
  allowed,
  parse: (value) => (pattern.test(value) ? value : undefined),
})

const STORE = matching('sqlite:PATH | bolt://HOST | neo4j://HOST', /^(sqlite:.+|(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+)$/)
const NAME = matching('NAME', /\S/)
const HOST = matching('HOST', /^[\w.:-]+$/)
const LANGUAGE = oneOf('vi', 'en')
const FORMAT = oneOf('text', 'json')
const PORT: Kind<number> = {
  allowed: '0 … 65535',
  parse: (value) => (/^\d{1,5}$/.test(value) && Number(value) <= 65535 ? Number(value) : undefined),
}
const FOLDER = matching('DIR | off', /^.+$/su)
const MEGABYTES: Kind<number> = {
  allowed: '1 … 4096',
  parse: (value) =>
    /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= 4096 ? Number(value) : undefined,
}
const SWITCH: Kind<boolean> = {
  allowed: 'true | false',
  parse: (value) => (/^(true|1)$/i.test(value) ? true : /^(false|0)$/i.test(value) ? false : undefined),
}

const reader =
  (flags: Flags, environment: Environment, faults: ConfigurationFault[]) =>
  <Value>(flag: FlagName | null, variable: string | null, kind: Kind<Value>): Value | undefined => {
    // An empty variable is how compose files and shells say "not set".
    const fromFlag = flag === null ? undefined : flags[flag]
    const raw = fromFlag ?? ((variable && environment[variable]) || undefined)
    if (raw === undefined) return undefined
    const value = kind.parse(String(raw))
    const setting = fromFlag === undefined ? String(variable) : `--${flag ?? ''}`
    if (value === undefined) faults.push({ setting, value: withoutPassword(String(raw)), allowed: kind.allowed })
    return value
  }

/** Beside the file of the embedded store; of a store on a server where the file would be. */
function besideStore(store: string): string {
  const [, path = DEFAULTS.store.slice('sqlite:'.length)] = /^sqlite:(.+)$/su.exec(store) ?? []
  return join(dirname(path), 'uploads')
}

/** What is wrong with an address is shown, its password never. */
const withoutPassword = (value: string): string => value.replace(/\/\/[^@/]*@/u, '//')

/** The password itself, or the first line of the file that holds it, as container secrets do. */
function password(environment: Environment, faults: ConfigurationFault[]): string | null {
  const file = environment.VIENDAN_NEO4J_PASSWORD_FILE
  if (!file) return environment.VIENDAN_NEO4J_PASSWORD || null
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/, 1)[0] || null
  } catch {
    faults.push({ setting: 'VIENDAN_NEO4J_PASSWORD_FILE', value: file, allowed: 'FILE' })
    return null
  }
}

/** English only where the locale says so: a server's locale is often `C`, and its users read Vietnamese. */
const localeLanguage = (environment: Environment): 'vi' | 'en' =>
  /^en/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'en' : 'vi'

function freeze<Value extends object>(value: Value): Readonly<Value> {
  for (const each of Object.values(value)) if (typeof each === 'object' && each !== null) freeze(each as object)
  return Object.freeze(value)
}
