/** The code of each command. Only what runs is loaded: help and mistakes answer at once, and asking needs no web server. */
import type { CommandName } from './arguments.ts'
import type { Command } from './session.ts'

export const LOAD: Readonly<Record<CommandName, () => Promise<Command>>> = {
  extract: async () => (await import('./reading.ts')).extractCommand,
  ingest: async () => (await import('./reading.ts')).ingestCommand,
  register: async () => (await import('./register.ts')).registerCommand,
  search: async () => (await import('./ask.ts')).askCommand('search'),
  show: async () => (await import('./ask.ts')).askCommand('show'),
  trace: async () => (await import('./ask.ts')).askCommand('trace'),
  implementers: async () => (await import('./ask.ts')).askCommand('implementers'),
  neighbours: async () => (await import('./ask.ts')).askCommand('neighbours'),
  timeline: async () => (await import('./ask.ts')).askCommand('timeline'),
  audit: async () => (await import('./audit.ts')).auditCommand,
  verify: async () => (await import('./bundle.ts')).verifyCommand,
  doubts: async () => (await import('./ask.ts')).askCommand('doubts'),
  review: async () => (await import('./review.ts')).reviewCommand,
  path: async () => (await import('./ask.ts')).askCommand('path'),
  stats: async () => (await import('./ask.ts')).askCommand('stats'),
  export: async () => (await import('./export.ts')).exportCommand,
  copy: async () => (await import('./copy.ts')).copyCommand,
  serve: async () => (await import('./serve.ts')).serveCommand,
}
