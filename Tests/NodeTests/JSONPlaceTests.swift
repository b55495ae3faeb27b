import Testing

@testable import Node

@Suite struct JSONPlaceTests {
    static let text = Array(
        #"""
        {
          "type": "bundle", "note": "a \" { [ ,",
          "objects": [
            {"id": "one", "list": [1, [2,
              3], {"deep": true}]},
            {
              "id": "two",
              "a/b": 1
            }
          ]
        }
        """#.utf8
    )

    @Test(arguments: [
        ("", 1), ("/type", 2), ("/note", 2), ("/objects", 3), ("/objects/0", 4), ("/objects/0/list/1/1", 5),
        ("/objects/0/list/2/deep", 5), ("/objects/1", 6), ("/objects/1/id", 7), ("/objects/1/a~1b", 8),
    ])
    func `a pointer is found at its line`(pointer: String, line: Int) {
        #expect(JSONPlace.line(of: pointer, in: Self.text) == line)
    }

    @Test(arguments: [("/objects/7", 3), ("/objects/1/missing", 6), ("/nothing/at/all", 1)])
    func `a place that is not there is the innermost one that is`(pointer: String, line: Int) {
        #expect(JSONPlace.line(of: pointer, in: Self.text) == line)
    }

    @Test func `a text that breaks off is walked to its end and no further`() {
        for length in 0..<Self.text.count {
            #expect(JSONPlace.line(of: "/objects/1/a~1b", in: Array(Self.text.prefix(length))) <= 8)
        }
    }
}
