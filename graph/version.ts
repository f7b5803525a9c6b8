/** Which version of Viện Dẫn this is. */
import described from '../package.json' with { type: 'json' }

export const VERSION: string = described.version
