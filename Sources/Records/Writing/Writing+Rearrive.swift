import STIX

/// What an act appended to strands that were there.
struct ContinuedStrands {
    /// The earliest name of what was appended, by strand.
    private(set) var earliest: [Int64: Timestamp] = [:]
    /// Versions of the act's own: they arrive by themselves.
    private(set) var new: Set<Int64> = []

    /// Notes a version, and the strand that it continues; nil where it begins one. One without a name comes last, and
    /// changes nothing of what was there.
    mutating func add(_ version: Int64, named name: Timestamp?, to strand: Int64?) {
        new.insert(version)
        guard let strand, let name else { return }
        earliest[strand] = min(earliest[strand] ?? name, name)
    }
}

extension Writing {
    /// Later versions of the continued strands may differ now from what some reader read before; where they do, another
    /// strand may be served instead of one that lost its first version. Their stamps come last, so that they say nothing
    /// about what lies between the stamps of the new versions.
    mutating func rearrive(_ continued: ContinuedStrands) throws {
        var arriving: [Effect.Arriving] = []
        for (strand, name) in continued.earliest.sorted(by: { $0.key < $1.key }) {
            let later = try LaterVersions.of(strand: strand, after: name, db: db).filter { !continued.new.contains($0) }
            guard !later.isEmpty else { continue }
            for version in try later + LaterVersions.beside(strand: strand, db: db) {
                stamps.beginHiddenGroup()
                arriving.append(.init(version: version, stamp: stamps.next()))
            }
        }
        if !arriving.isEmpty { try apply(.rearrive(arriving)) }
    }
}
