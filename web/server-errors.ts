/** The one way by which anything that goes wrong becomes an answer. */
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { type Language, ViendanError } from '../errors.ts'
import type { ErrorAnswer } from './api.ts'

/** The language that `Accept-Language` asks for, by its weights; `otherwise` where it asks for neither. */
export function languageOf(header: string | undefined, otherwise: Language): Language {
  const asked = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    const weight = parameters.find((each) => each.startsWith('q='))
    return { language: tag.split('-', 1)[0], weight: weight === undefined ? 1 : Number(weight.slice(2)) }
  })
  // Sorting is stable: of equal weights the first one counts.
  const liked = asked.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight)
  const first = liked.find(({ language }) => language === 'vi' || language === 'en')
  return first === undefined ? otherwise : (first.language as Language)
}

/** An error as the body of an answer. */
export const errorBody = (error: ViendanError, language: Language): ErrorAnswer => ({
  error: { code: error.code, ...error.explain(language) },
})

/**
 * Answers any error. Those of the catalogue and requests that do not fit say what is wrong; anything else is a 500 without
 * details, and one line of the log that names the route and never what was asked.
 */
export const handleError =
  (otherwise: Language) =>
  (error: FastifyError | ViendanError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const known = knownError(error)
    if (known === null) request.log.error({ err: error, route: request.routeOptions.url }, 'unforeseen')
    const answered = known ?? new ViendanError('INTERNAL')
    const status = error instanceof ViendanError || known === null ? answered.status : (error.statusCode ?? 400)
    return reply.code(status).send(errorBody(answered, languageOf(request.headers['accept-language'], otherwise)))
  }

function knownError(error: FastifyError | ViendanError): ViendanError | null {
  if (error instanceof ViendanError) return error
  if (error.validation !== undefined) {
    return new ViendanError('REQUEST_INVALID', { detail: error.validation.map(expectation).join('; ') })
  }
  const own = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
  return own ? new ViendanError('REQUEST_INVALID', { detail: error.code }) : null
}

type Violation = NonNullable<FastifyError['validation']>[number]

/** What a parameter should have been, in signs that need no language: `limit ≤ 200`, `level: central | state …`. */
function expectation({ keyword, instancePath, params }: Violation): string {
  const name = instancePath.replace(/^\//, '')
  const text = (parameter: string) => String(params[parameter])
  switch (keyword) {
    case 'additionalProperties':
      return `${text('additionalProperty')}?`
    case 'required':
      return `${text('missingProperty')}=…`
    case 'maximum':
    case 'minimum':
      return `${name} ${text('comparison').replace('<=', '≤').replace('>=', '≥')} ${text('limit')}`
    case 'maxLength':
      return `|${name}| ≤ ${text('limit')}`
    case 'minLength':
      return `|${name}| ≥ ${text('limit')}`
    case 'enum':
      return `${name}: ${(params.allowedValues as readonly string[]).join(' | ')}`
    case 'pattern':
      return `${name}: ${text('pattern')}`
    default:
      return `${name}: ${text(keyword)}`
  }
}
