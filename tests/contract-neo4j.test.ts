/** The store on Neo4j: the promises of every store. */
import { freshStore, settled } from './neo4j/access.ts'
import { describeStore } from './store-contract.ts'

describeStore('Neo4j', freshStore, settled)
