import JSON
import Testing

@Suite struct JSONValueTests {
    @Test func `literals make values`() {
        let value: JSONValue = ["a": [1, 2.5, "x", true, nil, 3.0], "b": ["c": "\(1 + 1)"]]
        #expect(value.canonicalText == #"{"a":[1,2.5,"x",true,null,3],"b":{"c":"2"}}"#)
        #expect("\(value)" == value.canonicalText)
    }

    @Test func `accessors give the value of their kind and nil for others`() throws {
        let value = try JSONValue(parsing: #"{"s":"x","i":3,"d":1.5,"b":false,"a":[1],"o":{"k":null}}"#)
        #expect(value["s"]?.string == "x" && value["s"]?.integer == nil && value["s"]?.boolean == nil)
        #expect(value["i"]?.integer == 3 && value["i"]?.double == 3 && value["i"]?.string == nil)
        #expect(value["d"]?.double == 1.5 && value["d"]?.integer == nil)
        #expect(value["b"]?.boolean == false && value["b"]?.double == nil)
        #expect(value["a"]?.array == [1] && value["a"]?.object == nil && value["a"]?["x"] == nil)
        #expect(value["o"]?.object == ["k": nil] && value["o"]?.array == nil)
        #expect(value["o"]?["k"]?.isNull == true && value["s"]?.isNull == false)
        #expect(value["none"] == nil)
    }

    @Test func `members are assigned, nested ones too, and removed`() {
        var value: JSONValue = ["a": ["b": 1]]
        value["a"]?["b"] = 2
        value["c"] = "new"
        #expect(value == ["a": ["b": 2], "c": "new"])
        value["c"] = .some(nil)
        #expect(value["c"] == .null)
        value["c"] = JSONValue?.none
        #expect(value == ["a": ["b": 2]])
        var text: JSONValue = "x"
        text["a"] = 1
        #expect(text == "x")
    }

    @Test func `whole doubles are integers`() {
        #expect(JSONValue(3.0) == .integer(3))
        #expect(JSONValue(-0.0) == .integer(0))
        #expect(JSONValue(0.5) == .number(0.5))
        #expect(JSONValue(9_007_199_254_740_992.0) == .number(9_007_199_254_740_992))
        #expect(JSONValue(1e300) == .number(1e300))
    }

    @Test func `strings and names are equal by code points, not by looks`() throws {
        let one: JSONValue = "\u{E9}"
        let two: JSONValue = "e\u{301}"
        #expect(one != two)
        #expect(JSONValue.object(["\u{E9}": 1]) != JSONValue.object(["e\u{301}": 1]))
        #expect(Set([one, two, one]).count == 2)
        #expect(JSONValue.array([one]) != [two])
        #expect(JSONValue.object(["a": 1]) != ["a": 1, "b": 2] && JSONValue.object(["a": 1]) != ["b": 1])
        #expect(JSONValue.integer(1) != .boolean(true) && JSONValue.null != "null")
    }

    @Test func `a text is parsed or refused with its place`() throws {
        #expect(try JSONValue(parsing: "[1,{}]") == [1, [:]])
        let error = try #require(throws: JSONError.self) { try JSONValue(parsing: "[1,\n 2,]") }
        #expect(error.rule == .syntax && error.path == "/2" && error.line == 2 && error.column == 4)
        #expect(error.offset == 7 && error.reason == "found the character ]" && error.expectation == "a JSON value")
        let tight = JSONLimits(maximumBytes: 3, maximumDepth: 9)
        #expect(throws: JSONError.self) { try JSONValue(parsing: "[12]", limits: tight) }
    }

    @Test func `what cannot be written as JSON is null`() {
        #expect(JSONValue.array([.number(.nan), .number(.infinity)]).canonicalText == "[null,null]")
    }
}
