/** What was dropped onto the page: files, and those in folders through all depths. */

/** Must be called while the event lasts, since its items are gone afterwards. */
export async function filesOf(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const files = [...transfer.files]
  if (entries.every((entry) => entry === null)) return files
  return (await Promise.all(entries.flatMap((entry) => (entry === null ? [] : [filesIn(entry)])))).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry instanceof FileSystemFileEntry)
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))]
  if (!(entry instanceof FileSystemDirectoryEntry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  for (let part = await partOf(reader); part.length > 0; part = await partOf(reader))
    files.push(...(await Promise.all(part.map(filesIn))).flat())
  return files
}

/** A folder tells of itself in parts, of which the last one is empty. */
const partOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))
