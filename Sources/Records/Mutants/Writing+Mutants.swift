#if DEBUG
import GRDB
import Mutants
import STIX

extension Writing {
    /// Decides an object against the tables, as a mutant does; nil where none is active.
    func mutantEntry(for draft: Draft) throws -> Receipt.Entry? {
        switch LeakMutant.active {
        case .duplicateOfHidden:
            guard let row = try snapshot.lastRow(of: draft.object.id.text), row.body == draft.body else { return nil }
            return Receipt.Entry(
                id: row.id,
                version: row.name ?? "",
                outcome: .unchanged,
                label: draft.label
            )
        case .codesUniqueInTheTable:
            let code = IdentityPart(draft.object.value).code
            let isTaken = try Bool.fetchOne(
                db,
                sql: "SELECT EXISTS (SELECT 1 FROM code WHERE code = ?)",
                arguments: [code]
            )
            if isTaken == true { throw DraftError(rule: "code", reason: "the code is taken") }
        case .referencesMustBeHeld:
            for reference in draft.references where try snapshot.lastRow(of: reference) == nil {
                throw DraftError(rule: "reference", reason: "\(reference) is not held here")
            }
        default: break
        }
        return nil
    }
}
#endif
