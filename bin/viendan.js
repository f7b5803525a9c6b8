#!/usr/bin/env node
/** The command `viendan`: `cli.ts`, by a Node that can run it. */
import { fileURLToPath } from 'node:url'
import { run } from './node24.js'

await run(fileURLToPath(new URL('../cli.ts', import.meta.url)), process.argv.slice(2))
