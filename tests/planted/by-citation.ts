/** Wrong: a trace that follows citations as well, by which everything comes from everything. */
import { trace } from '../../graph/index.ts'
import { RELATION_TYPES } from '../../graph/model.ts'
import type { Tracing } from '../tracing.ts'

export const citesFollowed: Tracing = (store, key) => trace(store, key, { relations: RELATION_TYPES })
