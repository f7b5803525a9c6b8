/** `viendan audit`: the answer as text or data, an evidence bundle of it, or what has changed since an earlier one. */
import { askCommand } from './ask.ts'
import { bundleCommand } from './bundle.ts'
import type { Command } from './session.ts'
import { sinceCommand } from './since.ts'

export const auditCommand: Command = (typed, session) => {
  const { since, bundle } = typed.options
  if (since !== undefined) return sinceCommand(typed, session)
  return bundle === undefined ? askCommand('audit')(typed, session) : bundleCommand(typed, session)
}
