import GRDB
import STIX

#if DEBUG
import Mutants
#endif

extension Writing {
    /// Decisions that are kept here, and acts about them, are made by announcing and deciding alone: an object of the same
    /// id that somebody sends is refused, where its sender reads the one that is kept.
    func refuseDeed(_ object: ValidObject) throws {
        guard [RoundRecord.type, ActRecord.type].contains(object.type),
            let known = try snapshot.object(object.id.text)
        else { return }
        let labels = try Int64.fetchAll(
            db.cachedStatement(
                sql: "SELECT v.label FROM deed d JOIN version v ON v.number = d.version WHERE v.object = ?"
            ),
            arguments: [known.number]
        )
        #if DEBUG
        let isTaken = LeakMutant.decisionIdTakenForEverybody.isActive && !labels.isEmpty
        #else
        let isTaken = false
        #endif
        guard !isTaken, !labels.contains(where: snapshot.reads) else {
            throw DraftError(rule: "decision", reason: "\(object.id) is kept here: only acts about it change it")
        }
    }
}
