/** The questions on Neo4j: answered as on every store. */
import { describeQuestions } from './ask-contract.ts'
import { freshStore } from './neo4j/access.ts'

describeQuestions('Neo4j', freshStore)
