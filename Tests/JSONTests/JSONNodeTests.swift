import JSON
import Testing

@Suite struct JSONNodeTests {
    private func root(_ text: String) throws -> JSONNode { try JSONDocument(Array(text.utf8)).root }

    @Test func `kinds and their values`() throws {
        let elements = try Array(root(#"[null,true,false,-7,2.5,1e3,"é\n",[],{}]"#).elements)
        #expect(
            elements.map(\.kind) == [
                .null, .boolean, .boolean, .integer, .number, .integer, .string, .array, .object,
            ]
        )
        #expect(elements.map(\.isNull) == [true] + Array(repeating: false, count: 8))
        #expect(elements.map(\.boolean) == [nil, true, false, nil, nil, nil, nil, nil, nil])
        #expect(elements.map(\.integer) == [nil, nil, nil, -7, nil, 1_000, nil, nil, nil])
        #expect(elements.map(\.double) == [nil, nil, nil, -7, 2.5, 1_000, nil, nil, nil])
        #expect(elements.map(\.string) == [nil, nil, nil, nil, nil, nil, "é\n", nil, nil])
        #expect(elements[6].equals("é\n") && !elements[6].equals("é") && !elements[0].equals(""))
        #expect(elements[6].withUTF8 { Array($0) } == Array("é\n".utf8))
        #expect(elements[7].withUTF8 { $0.count } == nil)
    }

    @Test func `scalars are documents too`() throws {
        #expect(try root(" 12 ").integer == 12)
        #expect(try root("\"\"").string == "")
        #expect(try root("null").isNull)
    }

    @Test func `members are walked in the order of the text, and values stepped over`() throws {
        let node = try root(#"{"b":[1,[2,{"x":3}]],"a":{"b":{}},"c":null}"#)
        #expect(node.members.map(\.key.text) == ["b", "a", "c"])
        #expect(node.members.map(\.value.kind) == [.array, .object, .null])
        #expect(node.count == 3)
        #expect(node["a"]?["b"]?.count == 0)
        #expect(node["b"]?.elements.map(\.kind) == [.integer, .array])
        #expect(node["x"] == nil && node[""] == nil && node["bb"] == nil)
    }

    @Test func `what is not an object has no members, what is not an array no elements`() throws {
        let array = try root(#"["a","b"]"#)
        #expect(array["a"] == nil && array.members.map(\.key.text) == [] && array.count == 2)
        let object = try root(#"{"a":1}"#)
        #expect(object.elements.map(\.kind) == [] && object.elements.count == 0)
        let string = try root(#""abc""#)
        #expect(string.count == 0 && string["a"] == nil && string.elements.count == 0)
    }

    @Test func `names are compared byte by byte`() throws {
        let node = try root(#"{"\u00e9":1,"type":2}"#)
        #expect(node["\u{E9}"]?.integer == 1)
        #expect(node["e\u{301}"] == nil)
        let kinds = node.members.map { member in
            switch member.key {
            case "type": "type"
            case "e\u{301}": "composed of two"
            default: "other"
            }
        }
        #expect(kinds == ["other", "type"])
        #expect(node.members.contains { $0.key == "type" } && node.members.allSatisfy { $0.key != "typ" })
        #expect(node.members.map(\.key.description) == ["é", "type"])
    }

    @Test func `one bundle is parsed once and each object written by itself`() throws {
        let objects = (0..<1_000).map { #"{"type":"note","id":"note--\#($0)","x":[\#($0),{"b":1,"a":2}]}"# }
        let bundle = try root(#"{"type":"bundle","objects":["# + objects.joined(separator: ",") + "]}")
        let written = try #require(bundle["objects"]).elements.map {
            String(decoding: $0.canonicalBytes(), as: UTF8.self)
        }
        #expect(written == (0..<1_000).map { #"{"id":"note--\#($0)","type":"note","x":[\#($0),{"a":2,"b":1}]}"# })
    }

    @Test func `large texts and small ones follow each other`() throws {
        let text = "[" + (0..<300_000).map { "\($0)" }.joined(separator: ",") + "]"
        for _ in 0..<2 {
            let large = try root(text)
            #expect(large.count == 300_000)
            #expect(String(decoding: large.canonicalBytes(), as: UTF8.self) == text)
            #expect(try root("[1]").count == 1)
        }
        #expect(throws: JSONError.self) { try root(text + "]") }
        #expect(try root("[2]").elements.first { _ in true }?.integer == 2)
    }

    @Test func `a document outlives the parser's next texts, on every thread`() async throws {
        let results = await withTaskGroup(of: Bool.self) { group in
            for task in 0..<16 {
                group.addTask {
                    let texts = (0..<50).map { #"{"b":"\#(task)-\#($0)","a":\#($0)}"# }
                    let documents = texts.compactMap { try? JSONDocument(Array($0.utf8)) }
                    await Task.yield()
                    return documents.enumerated().allSatisfy { place, document in
                        document.root["b"]?.string == "\(task)-\(place)" && document.root["a"]?.integer == Int64(place)
                    } && documents.count == 50
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results == Array(repeating: true, count: 16))
    }

    @Test func `a thread's first text may be empty`() async {
        for _ in 0..<8 {
            #expect(throws: JSONError.self) { try JSONDocument([]) }
            await Task.yield()
        }
    }
}
