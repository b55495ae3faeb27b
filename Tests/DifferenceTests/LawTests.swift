import Foundation
import TestSupport
import Testing

@testable import Difference

/// What holds of every difference. A failure prints its seed and two texts made as small as they go.
@Suite struct LawTests {
    /// `ENTENTE_ROUNDS`: how many pairs of texts each law is tried on.
    private static let rounds = ProcessInfo.processInfo.environment["ENTENTE_ROUNDS"].flatMap { UInt64($0) } ?? 400

    private func check(_ law: String, _ holds: (TextPair) -> Bool) {
        for round in 0..<Self.rounds {
            var texts = RandomTexts(seed: propertySeed &+ round)
            let pair = texts.pair()
            guard !holds(pair) else { continue }
            let smallest = pair.smallest { !holds($0) }
            Issue.record("\(law): ENTENTE_SEED=\(propertySeed &+ round), \(smallest), \(smallest.difference.text())")
            return
        }
    }

    @Test func `kept and removed words are the old text, kept and added words the new one`() {
        check("texts") { pair in
            let rebuilt = Rebuilt(pair.difference)
            return rebuilt.old == pair.old.map { Array($0.text.utf8) }
                && rebuilt.new == pair.new.map { Array($0.text.utf8) }
        }
    }

    @Test func `the plain form is read back exactly`() {
        check("plain form") { pair in
            let difference = pair.difference
            return difference.changes.allSatisfy { change in
                Rebuilt.spans(of: change, in: difference).allSatisfy {
                    PlainForm.read(Difference.marked($0)) == PlainForm.sides($0)
                }
            }
        }
    }

    @Test func `equal texts have only unchanged paragraphs`() {
        check("equality") { pair in
            let same = Difference(old: pair.old, new: pair.old)
            return same.isEmpty && same.changes.count == pair.old.count
                && Difference.Summary(same).unchanged == pair.old.count
        }
    }

    @Test func `a difference is empty only where the texts are equal`() {
        check("emptiness") { pair in
            pair.difference.isEmpty == (pair.old.map { Array($0.text.utf8) } == pair.new.map { Array($0.text.utf8) })
        }
    }

    @Test func `the way back is the same difference, turned round`() {
        check("symmetry") { pair in
            let (there, back) = (Rebuilt(pair.difference), Rebuilt(pair.turned.difference))
            return there.facts == Set(back.facts.map(\.turned))
        }
    }

    @Test func `words added on the way there are removed on the way back`() {
        check("counts") { pair in
            let (there, back) = (Difference.Summary(pair.difference), Difference.Summary(pair.turned.difference))
            return there.wordsAdded == back.wordsRemoved && there.wordsRemoved == back.wordsAdded
                && there.added == back.removed && there.split == back.joined && there.moved == back.moved
                && there.unchanged == back.unchanged && there.rewritten == back.rewritten
        }
    }

    @Test func `no span is empty, and neighbours are of different kinds`() {
        check("spans") { pair in
            let difference = pair.difference
            return difference.changes.allSatisfy { change in
                Rebuilt.spans(of: change, in: difference).allSatisfy { spans in
                    spans.allSatisfy { !$0.text.isEmpty || spans.count == 1 }
                        && zip(spans, spans.dropFirst()).allSatisfy { ($0.isOld, $0.isNew) != ($1.isOld, $1.isNew) }
                        && zip(spans, spans.dropFirst()).allSatisfy {
                            !($0.isNew && !$0.isOld && $1.isOld && !$1.isNew)
                        }
                }
            }
        }
    }

    @Test func `no mark is torn from its letter`() {
        check("characters") { pair in
            let difference = pair.difference
            return difference.changes.allSatisfy { change in
                guard case .stayed(let old, let new, .changed(let spans)) = change else { return true }
                return Rebuilt.isWhole(spans.filter(\.isOld), pair.old[old].text)
                    && Rebuilt.isWhole(spans.filter(\.isNew), pair.new[new].text)
            }
        }
    }

    @Test func `passages of one name are never apart`() {
        check("names") { pair in
            let partners = Rebuilt(pair.difference).facts
            let names = Set(pair.old.compactMap(\.key)).intersection(pair.new.compactMap(\.key))
            return names.allSatisfy { name in
                guard pair.old.count(where: { $0.key == name }) == 1, pair.new.count(where: { $0.key == name }) == 1
                else {
                    return true
                }
                return partners.contains { fact in
                    fact.old.contains { pair.old[$0].key == name } && fact.new.contains { pair.new[$0].key == name }
                }
            }
        }
    }
}
