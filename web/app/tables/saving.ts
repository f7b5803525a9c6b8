/** Files that the server makes, saved as a person saves them. */
import type { Values } from '../client.ts'
import type { Explorer } from '../explorer.svelte.ts'

/** Asks for a file and saves it under its name; what comes of it is announced. */
export async function saveFile(explorer: Explorer, path: string, values: Values): Promise<void> {
  const { words, client } = explorer
  explorer.announce(words.exporting)
  // It may have been changed since the page was asked for.
  client.language = explorer.language
  const file = await client.file(path, values)
  explorer.announce(file === null ? words.exportFailed : words.exported(file.name))
  if (file === null) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file.content)
  link.download = file.name
  link.click()
  URL.revokeObjectURL(link.href)
}
