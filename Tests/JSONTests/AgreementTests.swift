import TestSupport
import Testing

@testable import JSON

/// Laws over random texts. A failure prints its seed and a text made as small as it goes.
@Suite struct AgreementTests {
    private func check(_ law: String, mutated: Bool, _ holds: ([UInt8]) -> Bool) {
        for round in 0..<runRounds {
            let seed = runSeed &+ round
            var text = RandomText.make(seed: seed)
            if mutated { text = RandomText.mutate(text, seed: ~seed) }
            guard !holds(text) else { continue }
            let smallest = shrink(text) { !holds($0) }
            Issue.record("\(law): seed \(seed), \(String(decoding: smallest, as: UTF8.self)) \(smallest)")
            return
        }
    }

    private func document(_ text: [UInt8]) -> JSONDocument? { try? JSONDocument(text) }

    @Test func `generated texts are accepted`() {
        check("accepted", mutated: false) { text in
            document(text) != nil || FaultScanner.firstFault(in: text, limits: .standard) != nil
        }
        let accepted = (0..<100).filter { document(RandomText.make(seed: runSeed &+ $0)) != nil }.count
        #expect(accepted > 70)
    }

    @Test func `mutated texts are accepted and refused, both often`() {
        let accepted = (0..<300).filter { round in
            document(RandomText.mutate(RandomText.make(seed: runSeed &+ round), seed: ~round)) != nil
        }
        #expect(accepted.count > 30 && accepted.count < 270)
    }

    @Test func `parser and scanner agree on every text`() {
        check("agreement", mutated: true) { text in
            let fault = FaultScanner.firstFault(in: text, limits: .standard)
            do throws(JSONError) {
                _ = try JSONDocument(text)
                return fault == nil
            } catch {
                return error == fault && error.rule != .unexplained
            }
        }
    }

    @Test func `canonical text is its own canonical text`() {
        check("idempotence", mutated: false) { text in
            guard let bytes = document(text)?.root.canonicalBytes() else { return true }
            return document(bytes)?.root.canonicalBytes() == bytes
        }
    }

    @Test func `a tree has the canonical text of its document`() {
        check("tree", mutated: true) { text in
            guard let root = document(text)?.root else { return true }
            return root.canonicalBytes() == root.value.canonicalBytes()
        }
    }

    @Test func `canonical text is what the words of the specification give`() {
        check("reference", mutated: false) { text in
            guard let root = document(text)?.root else { return true }
            return root.canonicalBytes() == Array(referenceCanonical(root.value).utf8)
        }
    }

    @Test func `values are equal exactly when their canonical texts are`() {
        check("equality", mutated: true) { text in
            guard let root = document(text)?.root, let again = document(root.canonicalBytes())?.root else {
                return true
            }
            let changed = JSONValue.array([root.value])
            return again.value == root.value && again.value.hashValue == root.value.hashValue && changed != root.value
        }
    }

    @Test func `every member is found by its name`() {
        check("lookup", mutated: false) { text in
            guard let root = document(text)?.root else { return true }
            return finds(root)
        }
    }

    private func finds(_ node: JSONNode) -> Bool {
        node.count == node.members.reduce(0) { total, _ in total + 1 } + node.elements.count
            && node.members.allSatisfy { member in
                node[member.key.text]?.index == member.value.index && member.key == member.key.text
                    && finds(member.value)
            }
            && node.elements.allSatisfy(finds)
    }

    @Test func `order of names by bytes is order by code units`() {
        var random = SplitMix64(seed: runSeed)
        for _ in 0..<5_000 {
            let names = (0..<2).map { _ in
                String(
                    String.UnicodeScalarView(
                        (0..<Int.random(in: 0...3, using: &random)).map { _ in
                            random.pick(RandomText.characters)
                        }
                    )
                )
            }
            let expected = Array(names[0].utf16).lexicographicallyPrecedes(Array(names[1].utf16))
            #expect(NameOrder.precedes(names[0], names[1]) == expected, "\(names), seed \(runSeed)")
        }
    }
}
