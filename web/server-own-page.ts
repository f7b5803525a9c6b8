/** Who may write: this machine, and there its own page and programs that are no browser. */
import type { FastifyRequest } from 'fastify'
import { ViendanError } from '../errors.ts'
import { isLoopback } from './server-loopback.ts'

/**
 * Other machines, and pages of other sites that a browser of this machine has open, may not write. A browser tells which site
 * asks; a program that is none tells nothing, and runs on this machine. Throws WRITE_REFUSED.
 */
export function refuseOthers({ ip, headers }: FastifyRequest, type: 'application/json' | 'multipart/form-data'): void {
  const refuse = (why: string): never => {
    throw new ViendanError('WRITE_REFUSED', { why })
  }
  if (!isLoopback(ip.replace(/^::ffff:/u, ''))) refuse(ip)
  const { origin, host, 'sec-fetch-site': site, 'content-type': sent } = headers
  if (origin !== undefined && origin !== `http://${host ?? ''}`) refuse(origin)
  if (site !== undefined && site !== 'same-origin' && site !== 'none') refuse(site)
  if (!(sent ?? '').startsWith(type)) refuse(sent ?? 'content-type')
}
