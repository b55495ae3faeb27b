import JSON
import TestSupport
import Testing

/// The published test data of RFC 8785 and its companion repository, and what its words say beside.
@Suite struct CanonicalTests {
    private func canonical(_ text: String) throws -> String {
        let document = try JSONDocument(Array(text.utf8))
        let written = String(decoding: document.root.canonicalBytes(), as: UTF8.self)
        #expect(document.root.value.canonicalText == written)
        return written
    }

    @Test func `arrays`() throws {
        let text = #"""
            [
              56,
              {
                "d": true,
                "10": null,
                "1": [ ]
              }
            ]
            """#
        #expect(try canonical(text) == #"[56,{"1":[],"10":null,"d":true}]"#)
    }

    @Test func `French, whose own order is ignored`() throws {
        let text = #"""
            {
              "peach": "This sorting order",
              "péché": "is wrong according to French",
              "pêche": "but canonicalization MUST",
              "sin":   "ignore locale"
            }
            """#
        let expected =
            #"{"peach":"This sorting order","péché":"is wrong according to French","#
            + #""pêche":"but canonicalization MUST","sin":"ignore locale"}"#
        #expect(try canonical(text) == expected)
    }

    @Test func `structures`() throws {
        let text = #"""
            {
              "1": {"f": {"f": "hi","F": 5} ,"\n": 56.0},
              "10": { },
              "": "empty",
              "a": { },
              "111": [ {"e": "yes","E": "no" } ],
              "A": { }
            }
            """#
        let expected =
            #"{"":"empty","1":{"\n":56,"f":{"F":5,"f":"hi"}},"10":{},"#
            + #""111":[{"E":"no","e":"yes"}],"A":{},"a":{}}"#
        #expect(try canonical(text) == expected)
    }

    @Test func `text is not normalised`() throws {
        let written = try canonical(#"{"Unnormalized Unicode":"A\u030a"}"#)
        #expect(Array(written.utf8) == Array("{\"Unnormalized Unicode\":\"A\u{30A}\"}".utf8))
    }

    @Test func `values, the example of section 3.2.2`() throws {
        let text = #"""
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """#
        let expected =
            #"{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"#
            + #""string":"€$\u000f\nA'B\"\\\\\"/"}"#
        #expect(try canonical(text) == expected)
    }

    @Test func `weird`() throws {
        let text = #"""
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\u000a": "Newline",
              "1": "One",
              "\u0080": "Control\u007f",
              "\ud83d\ude02": "Smiley",
              "\u00f6": "Latin Small Letter O With Diaeresis",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "</script>": "Browser Challenge"
            }
            """#
        let expected =
            #"{"\n":"Newline","\r":"Carriage Return","1":"One","</script>":"Browser Challenge",""#
            + "\u{80}\":\"Control\u{7F}\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
            + "\"😂\":\"Smiley\",\"\u{FB33}\":\"Hebrew Letter Dalet With Dagesh\"}"
        #expect(try canonical(text) == expected)
    }

    @Test func `names sort by code units, the example of section 3.2.3`() throws {
        let text = #"""
            {
              "\u20ac": "Euro Sign",
              "\r": "Carriage Return",
              "\ufb33": "Hebrew Letter Dalet With Dagesh",
              "1": "One",
              "\ud83d\ude00": "Emoji: Grinning Face",
              "\u0080": "Control",
              "\u00f6": "Latin Small Letter O With Diaeresis"
            }
            """#
        let document = try JSONDocument(Array(text.utf8))
        let sorted = try JSONDocument(document.root.canonicalBytes())
        #expect(
            sorted.root.members.compactMap(\.value.string) == [
                "Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign",
                "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh",
            ]
        )
    }

    @Test func `only what must be escaped is escaped`() throws {
        let all = String(String.UnicodeScalarView((0..<0x80).compactMap { Unicode.Scalar($0) }))
        let expected =
            #""\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011"#
            + ##"\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f !\"#$%&'()*+,-./"##
            + #"0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"# + "\u{7F}\""
        #expect(JSONValue.string(all).canonicalText == expected)
        #expect(try canonical(expected) == expected)
    }

    @Test(arguments: 0..<40) func `an escape is found at every place of a long string`(place: Int) throws {
        for character in ["\"", "\\", "\n", "\u{1F}"] {
            let text =
                String(repeating: "é", count: place / 2) + String(repeating: "x", count: place % 2) + character
                + String(repeating: "y", count: 20)
            let value = JSONValue.string(text)
            #expect(value.canonicalText == referenceCanonical(value))
            #expect(try JSONValue(parsing: value.canonicalText) == value)
        }
    }

    @Test func `integers are written whole`() throws {
        for integer in [0, 1, -1, 9, 10, 99, 100, -100, 9_007_199_254_740_991, -9_007_199_254_740_991] as [Int64] {
            #expect(try canonical(String(integer)) == String(integer))
        }
        #expect(JSONValue.integer(.min).canonicalText == String(Int64.min))
        #expect(JSONValue.integer(.max).canonicalText == String(Int64.max))
    }

    @Test func `whole numbers have one form, however written`() throws {
        #expect(
            try canonical("[1.0,1e3,-0,-0.0,0e9,10E-1,-2.50e1,9007199254740991.0,1e-400]")
                == "[1,1000,0,0,0,1,-25,9007199254740991,0]"
        )
    }

    @Test func `many members sort as few do`() throws {
        var random = SplitMix64(seed: runSeed)
        let names = (0..<1_000).map { "property_\($0)" }.shuffled(using: &random)
        let text = "{" + names.map { #""\#($0)":"\#($0)""# }.joined(separator: ",") + "}"
        let expected = "{" + names.sorted().map { #""\#($0)":"\#($0)""# }.joined(separator: ",") + "}"
        #expect(try canonical(text) == expected)
    }

    @Test func `canonical bytes are added to others`() throws {
        let document = try JSONDocument(Array(#"[{"b":1,"a":2},"x"]"#.utf8))
        var bytes = Array("<".utf8)
        for element in document.root.elements { element.appendCanonical(to: &bytes) }
        #expect(String(decoding: bytes, as: UTF8.self) == #"<{"a":2,"b":1}"x""#)
    }
}
