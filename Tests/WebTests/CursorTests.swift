import TestSupport
import Testing
import Web
import WebSupport

@Suite struct CursorTests {
    private let cursors = Cursors(WebKeys(secret: Array(0..<32)))
    private let binding = CursorBinding(purpose: "objects", filters: ["everything", "", "last"], reader: "public")
    private let refused = Problem.badRequest("next is not a cursor that was given for this request")

    @Test func `any place comes back, by equal text of one length`() throws {
        var generator = SplitMix64(seed: propertySeed)
        var seen: Set<String> = []
        for _ in 0..<500 {
            let cursor = Cursor(
                Int64.random(in: .min ... .max, using: &generator),
                Int64.random(in: 0...5, using: &generator)
            )
            let text = try cursors.text(cursor, binding)
            #expect(text.count == Cursors.length)
            #expect(text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") })
            #expect(try cursors.cursor(text, binding) == cursor, "seed \(propertySeed)")
            #expect(try cursors.text(cursor, binding) == text)
            seen.insert(text)
        }
        #expect(seen.count == 500)
    }

    @Test func `every changed character is refused`() throws {
        let text = Array(try cursors.text(Cursor(1_700_000_000_000_000), binding))
        for place in text.indices {
            var changed = text
            changed[place] = text[place] == "A" ? "B" : "A"
            #expect(throws: refused) { try cursors.cursor(String(changed), binding) }
        }
    }

    @Test(arguments: ["", "garbage", String(repeating: "A", count: 59), String(repeating: "A", count: 60), "é"])
    func `what was never a cursor is refused`(text: String) {
        #expect(throws: refused) { try cursors.cursor(text, binding) }
    }

    @Test func `a cursor of another list, filter, reader or node is refused`() throws {
        let text = try cursors.text(Cursor(7), binding)
        let others = [
            CursorBinding(purpose: "manifest", filters: ["everything", "", "last"], reader: "public"),
            CursorBinding(purpose: "objects", filters: ["everything", "", "all"], reader: "public"),
            CursorBinding(purpose: "objects", filters: ["everything", "", "last"], reader: "someone"),
            CursorBinding(purpose: "objects", filters: ["everything", "last", ""], reader: "public"),
            CursorBinding(purpose: "objects", filters: ["everything", "last"], reader: "public"),
        ]
        for other in others {
            #expect(throws: refused) { try cursors.cursor(text, other) }
        }
        let elsewhere = Cursors(WebKeys(secret: Array(1..<33)))
        #expect(throws: refused) { try elsewhere.cursor(text, binding) }
    }
}
