import JSON
import Testing

@Suite struct JSONValueTests {
    @Test func `a value is parsed and written in canonical form`() throws {
        let value = try JSONValue(parsing: #"{"b": [1.0, true, null, -0, 1.50], "a": {"é": "\u00e9\n/"}}"#)
        #expect(value.canonicalText == #"{"a":{"é":"é\n/"},"b":[1,true,null,0,1.5]}"#)
    }
}
