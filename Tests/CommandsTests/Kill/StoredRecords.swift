import JSON

/// What a node serves of a load, compared with what was asked and what was acknowledged.
struct StoredRecords {
    /// The bytes of each version, by id and version.
    private(set) var versions: [String: String] = [:]
    /// Ids of documents by title.
    private(set) var titles: [String: String] = [:]

    /// Takes in what a feed served.
    ///
    /// - Throws: `LoadFailure` where something came twice.
    mutating func add(_ objects: [JSONValue]) throws {
        for object in objects {
            guard let id = object["id"]?.string, let version = object["modified"]?.string else { continue }
            guard versions.updateValue(object.canonicalText, forKey: "\(id) \(version)") == nil else {
                throw LoadFailure("\(id) \(version) is shown twice")
            }
            guard let title = object["name"]?.string, id.hasPrefix("entente-document--") else { continue }
            guard titles.updateValue(id, forKey: title) == nil else { throw LoadFailure("\(title) is shown twice") }
        }
    }

    /// Throws where a load is not stored as it was acknowledged, or half of a request is, or what nobody asked.
    ///
    /// - Parameter attempts: what was asked since the versions that are there.
    func check(_ attempts: [WriteLoad.Attempt]) throws {
        var known: Set<String> = []
        for attempt in attempts {
            if let title = attempt.title {
                if attempt.isAcknowledged, titles[title] != attempt.id || attempt.id == nil {
                    throw LoadFailure("\(title) was acknowledged and is not there")
                }
                continue
            }
            let held = attempt.objects.keys.filter { versions[$0] != nil }
            for key in held where versions[key] != attempt.objects[key] {
                throw LoadFailure("\(key) has other bytes: \(versions[key] ?? "")")
            }
            guard held.count == attempt.objects.count || (held.isEmpty && !attempt.isAcknowledged) else {
                throw LoadFailure(
                    "of \(attempt.objects.keys.sorted()) only \(held.sorted()) are there, acknowledged \(attempt.isAcknowledged)"
                )
            }
            known.formUnion(held)
        }
        let asked = Set(attempts.compactMap(\.title))
        if let stranger = versions.keys.first(where: { $0.hasPrefix("campaign--") && !known.contains($0) }) {
            throw LoadFailure("\(stranger) was never asked for")
        }
        if let stranger = titles.keys.first(where: { !asked.contains($0) }) {
            throw LoadFailure("\(stranger) was never asked for")
        }
    }
}
