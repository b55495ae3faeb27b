import JSON
public import Labels
import LabelsSupport
package import Records

/// Which party first wrote each marked word, and under which labels that party let it be read. Whatever is made of a
/// word's text later must not be open to anybody whom none of these labels lets in.
public struct WordLedger {
    private struct Entry {
        let party: String
        var labels: [Label]
    }

    private var entries: [String: Entry] = [:]
    private var versions: [Int64: Effect.Version] = [:]
    private var agreed: [String: Set<String>] = [:]

    /// Everybody who could be: the public, and every party, format and person of the community in every combination.
    private static let readers: [Clearance] = {
        let formats: [[Token]] = [
            [], [.format(TestParty.format)], [.format(TestParty.forum)],
            [.format(TestParty.format), .format(TestParty.forum)],
        ]
        let parties = [TestParty.aland, TestParty.borland, TestParty.corland, TestParty.host]
        var people = parties.map { [Token.party($0)] }
        people += TestPerson.all.map { [.party($0.party), .person($0.id)] }
        let levels = Policy.standard.levels.map(\.level)
        return [.anonymous]
            + levels.flatMap { level in
                formats.flatMap { format in
                    people.flatMap { person in
                        [[], [History.caveat]].map { caveats in
                            Clearance(level: level, caveats: caveats, tokens: Set([.community] + format + person))
                        }
                    }
                }
            }
    }()

    /// An empty ledger.
    public init() {}

    /// Takes down what an act did.
    ///
    /// - Parameter act: what was done, by a person of `party`.
    /// - Throws: `HistoryFailure` where a word came to be readable by somebody to whom its originator did not open it.
    package mutating func record(_ applied: [Applied], of act: Act, by party: String) throws {
        // A release is its actor's, and theirs who agreed to it before.
        var releasing: Set<String> = []
        switch act {
        case .release: releasing = [party]
        case .approve(let request): releasing = agreed[request, default: []].union([party])
        default: break
        }
        for done in applied {
            switch done.effect {
            case .append(let version):
                versions[done.version] = version
                try enter(version, releasing: [])
            case .relabel(let number, let label, _, _, _, _):
                guard var version = versions[number] else { continue }
                version.label = label
                versions[number] = version
                try enter(version, releasing: releasing)
            case .audience(.requested(let request), _): agreed[request.id, default: []].insert(request.party)
            case .audience(.agreed(let request, let party, _), _): agreed[request, default: []].insert(party)
            default: break
            }
        }
    }

    /// Whether one of the labels under which the word was let out lets a reader in.
    public func isOpen(_ word: String, to clearance: Clearance) -> Bool {
        entries[word]?.labels.contains { ReferenceReader.reads(clearance, $0) } ?? false
    }

    private mutating func enter(_ version: Effect.Version, releasing parties: Set<String>) throws {
        for (word, label) in Self.labels(of: version) {
            guard let entry = entries[word] else {
                entries[word] = Entry(party: version.origin, labels: [label])
                continue
            }
            if parties.contains(entry.party) {
                entries[word]?.labels.append(label)
                continue
            }
            for reader in Self.readers where ReferenceReader.reads(reader, label) && !isOpen(word, to: reader) {
                throw HistoryFailure(
                    """
                    \(word) of \(entry.party) stands in \(version.id) of \(version.origin) under \(label.stored),
                      let out under \(entry.labels.map(\.stored)), and is read by \(reader.tokens.sorted())
                      \(String(decoding: version.body, as: UTF8.self))
                    """
                )
            }
        }
    }

    /// The words of a version, each with the label of the record and of the portions in which it stands.
    private static func labels(of version: Effect.Version) -> [String: Label] {
        guard let body = try? JSONValue(parsing: version.body) else { return [:] }
        var labels: [String: Label] = [:]
        for word in MarkedWords.words(in: version.body) { labels[word] = version.label }
        for portion in version.portions {
            let rest = NaiveProjection.rest(of: body, without: [portion])?.canonicalBytes() ?? []
            for word in Set(labels.keys).subtracting(MarkedWords.words(in: rest)) {
                labels[word] = labels[word]?.join(portion.label)
            }
        }
        return labels
    }
}
