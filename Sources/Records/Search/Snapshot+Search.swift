import GRDB
import STIX

#if DEBUG
import Mutants
#endif

extension Snapshot {
    /// A record that matches, before it is served.
    private struct Candidate {
        let item: Replay.Item
        let others: [String]
        let type: String
        /// 0: every word in its names; 1: some; 2: none.
        let tier: Int
    }

    /// At most so many words of a question count; more make no better question and cost time.
    static let mostWords = 16

    /// Records that hold every word, best first: words in names before words in text, then the latest arrival, then
    /// by id. Nothing that the reader may not read has a part in the order.
    func search(_ query: SearchQuery, where condition: SearchCondition? = nil) throws -> SearchPage {
        let words = Array(Tokens.asked(query.text).prefix(Snapshot.mostWords))
        guard !words.isEmpty else { return SearchPage(hits: [], total: 0, isCut: false) }
        var candidates: [Int64: Candidate] = [:]
        for (match, tier) in try matches(words) {
            guard let candidate = try candidate(match, tier: tier, types: query.types) else { continue }
            candidates[candidate.item.showing.version] = candidate
        }
        #if DEBUG
        let places = try mutantPlaces(of: words)
        #endif
        let ranked = candidates.values.sorted { one, other in
            #if DEBUG
            if let places { return places[one.item.showing.version] ?? 0 < places[other.item.showing.version] ?? 0 }
            #endif
            return (one.tier, -one.item.arrived) < (other.tier, -other.item.arrived)
        }
        let wanted = try condition.map { condition in
            try served(ranked.prefix(condition.most)).filter { try condition.includes($0.served) }
        }
        let (offset, limit) = (max(0, query.offset), max(0, query.limit))
        let page =
            try wanted.map { Array($0.dropFirst(offset).prefix(limit)) }
            ?? served(ranked.dropFirst(offset).prefix(limit))
        #if DEBUG
        if LeakMutant.totalOfAllMatches.isActive {
            let total = try matchesInTheIndex(words)
            return SearchPage(hits: try page.map { try hit($0, words) }, total: total, isCut: false)
        }
        #endif
        return SearchPage(
            hits: try page.map { try hit($0, words) },
            total: wanted?.count ?? ranked.count,
            isCut: condition.map { ranked.count > $0.most } ?? false
        )
    }

    /// A record that matches, as it is served.
    private struct Hit {
        let item: Replay.Item
        let served: Served
    }

    private func served(_ candidates: some Sequence<Candidate>) throws -> [Hit] {
        try candidates.compactMap { candidate in
            try serve(candidate.item, others: candidate.others).map { Hit(item: candidate.item, served: $0) }
        }
    }

    private func hit(_ hit: Hit, _ words: [String]) throws -> SearchHit {
        #if DEBUG
        if LeakMutant.snippetOfTheWholeBody.isActive {
            return SearchHit(served: hit.served, snippet: Snippet.parts(of: whole(hit.item), words: words))
        }
        #endif
        return SearchHit(served: hit.served, snippet: Snippet.parts(of: hit.served.value, words: words))
    }

    /// A version that matches, and the label under which its words stand.
    private struct Match: Hashable {
        let version: Int64
        let label: Int64
    }

    /// What a match is served as. An object to which nothing unusual happened is ranked by its entry alone.
    private func candidate(_ match: Match, tier: Int, types: Set<String>?) throws -> Candidate? {
        guard asOf == nil, let gained = gain(of: match.label) else {
            return try replayedCandidate(match.version, tier: tier, types: types)
        }
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT block, complex, kind, state, stamp FROM entry INDEXED BY entry_rank
                    WHERE label = ? AND version = ?
                    """
            ),
            arguments: [match.label, match.version]
        )
        guard let own = rows.first(where: { ($0[0] as Int64) == 0 }), !(own[1] as Bool) else {
            return try replayedCandidate(match.version, tier: tier, types: types)
        }
        let type = kinds[own[2]]
        if let types, !types.contains(type) { return nil }
        guard (own[3] as Int64) == 0, gained?.opens(added: own[4]) ?? true else { return nil }
        var arrived: Int64 = own[4]
        if let gained, arrived <= gained.at.microseconds,
            let later = rows.first(where: { ($0[0] as Int64) == gained.block })
        {
            arrived = later[4]
        }
        let item = Replay.Item(showing: Showing(version: match.version, withheld: []), arrived: arrived)
        return Candidate(item: item, others: [], type: type, tier: tier)
    }

    private func replayedCandidate(_ number: Int64, tier: Int, types: Set<String>?) throws -> Candidate? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT v.object, o.complex, v.kind, v.revoked FROM version v
                    JOIN object o ON o.number = v.object WHERE v.number = ?
                    """
            ),
            arguments: [number]
        )
        guard let row, !(row[3] as Bool) else { return nil }
        let type = kinds[row[2]]
        if let types, !types.contains(type) { return nil }
        let result = try items(of: row[0], isComplex: row[1])
        guard let last = result.items.last, last.showing.version == number else { return nil }
        return Candidate(item: last, others: result.others, type: type, tier: tier)
    }

    /// Versions in which every word stands in a part that the reader reads, with their tiers.
    private func matches(_ words: [String]) throws -> [Match: Int] {
        var tiers: [Match: Int] = [:]
        for label in readable {
            let quoted = words.map { Snapshot.quoted($0, under: label.number) }
            let all = quoted.joined(separator: " AND ")
            let found = try versions(in: "words", matching: all)
            guard !found.isEmpty else { continue }
            func rank(_ versions: [Int64], _ tier: Int) {
                for version in versions { tiers[Match(version: version, label: label.number)] = tier }
            }
            rank(found, 2)
            let any = "name : (" + quoted.joined(separator: " OR ") + ") AND (\(all))"
            rank(try versions(in: "words", matching: any), 1)
            rank(try versions(in: "words", matching: "name : (\(all))"), 0)
        }
        for (match, tier) in try portionedMatches(words) { tiers[match] = tier }
        return tiers
    }

    /// Versions with portions: each word is looked up by itself, since words may stand in different parts.
    private func portionedMatches(_ words: [String]) throws -> [(Match, tier: Int)] {
        var found: Set<Int64>?
        var named: [Int64: Int] = [:]
        for word in words {
            var versions: Set<Int64> = []
            var names: Set<Int64> = []
            for label in readable {
                let quoted = Snapshot.quoted(word, under: label.number)
                let part = try self.versions(in: "portion_words", matching: quoted)
                guard !part.isEmpty else { continue }
                versions.formUnion(part)
                names.formUnion(try self.versions(in: "portion_words", matching: "name : \(quoted)"))
            }
            found = found?.intersection(versions) ?? versions
            if found?.isEmpty == true { return [] }
            for version in names { named[version, default: 0] += 1 }
        }
        return (found ?? []).map { version in
            let count = named[version] ?? 0
            // Words of several labels: the replay answers for such a version in any case.
            let tier = count == words.count ? 0 : count > 0 ? 1 : 2
            return (Match(version: version, label: 0), tier: tier)
        }
    }

    /// A word of a label's, as the index is asked for it.
    static func quoted(_ word: String, under label: Int64) -> String {
        "\"" + Tokens.prefix(of: label) + word.split(separator: "\"").joined(separator: "\"\"") + "\""
    }

    /// Versions whose rows match words of one label.
    private func versions(in table: String, matching expression: String) throws -> [Int64] {
        let statement = try db.cachedStatement(sql: "SELECT rowid FROM \(table) WHERE \(table) MATCH ?")
        return try Int64.fetchAll(statement, arguments: [expression]).map(WordsRow.version(of:))
    }
}

/// The rows of the word index: a version has one for each label of its parts.
enum WordsRow {
    /// Versions count up to 2^38, labels up to 2^25.
    private static let greatestVersion: Int64 = (1 << 38) - 1

    static func rowid(label: Int64, version: Int64) -> Int64 { label << 38 | version }
    static func version(of rowid: Int64) -> Int64 { rowid & greatestVersion }
}
