/** What sources say against an implementing document. Pure. */
import type { Relation } from '../../../graph/model.ts'
import type { DocumentAnswer } from '../../api.ts'

/** The relations of a document that sources deny, each with those sentences alone. */
export const deniedOf = ({ relations }: Pick<DocumentAnswer, 'relations'>): readonly Relation[] =>
  relations.flatMap((relation) => {
    const statements = relation.statements.filter(({ polarity }) => polarity === 'denied')
    return statements.length === 0 ? [] : [{ ...relation, statements }]
  })
