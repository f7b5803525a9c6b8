/** The colours of the page for the canvas, which knows no style sheet. */
import { RELATION_TYPES } from '../lists.ts'
import { ROLES, type Tokens } from './style.ts'

/** The colours as the browser resolves them for the theme in force; system colours where the user forces them. */
export function tokensOf(host: HTMLElement, isDark: boolean): Tokens {
  const probe = host.appendChild(host.ownerDocument.createElement('span'))
  probe.style.colorScheme = isDark ? 'dark' : 'light'
  const roles = [...ROLES, ...RELATION_TYPES]
  const entries = roles.map((role) => {
    probe.style.color = `var(--${role})`
    return [role, getComputedStyle(probe).color] as const
  })
  probe.remove()
  return Object.fromEntries(entries) as Tokens
}
