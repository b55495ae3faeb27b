import Testing

@testable import JSON

/// Texts at the edges of the grammar: each is accepted, or refused by the rule named, by parser and scanner alike.
@Suite struct AcceptanceTests {
    private func rule(_ text: String) -> JSONError.Rule? {
        let bytes = Array(text.utf8)
        let scanned = FaultScanner.firstFault(in: bytes, limits: .standard)
        do throws(JSONError) {
            _ = try JSONDocument(bytes)
            #expect(scanned == nil)
            return nil
        } catch {
            #expect(scanned == error)
            return error.rule
        }
    }

    @Test(arguments: [
        "null", "true", "false", "0", "-0", "\"\"", "[]", "{}", " [ ] ", "\t\r\n{ }\n", "[[]   ]", "[{}]", "{\"\":0}",
        "[1,null,true,\"x\",{},[]]", "{\"a\":[],\"b\":{}}", "[1E22]", "[1e+2]", "[1e-2]", "[0e1]", "[0e+1]", "[-0.1]",
        "[0.4e-00669999999999999999999999999999999999999999999999]",
        "[123.456e78]", "[1.7976931348623157e308]", "[2.2250738585072014e-308]", "[4.9e-324]", "[1e-99999999999]",
        "[0.1000000000000000055511151231257827021181583404541015625]", "[1.0000000000000000000000000000000000000001]",
        #"["\"\\\/\b\f\n\r\t"]"#, #"["\u0000"]"#, #"["\u002c\u0061\uFFFF\ufffe"]"#, #"["\ud83d\uDE39\uDBFF\uDFFF"]"#,
        "[\"\u{7F}\u{80}\u{2028}\u{2029}\u{FEFF}\u{10FFFF}\"]", "[\"a/*b*/c/*d//e\"]", #"["\\u0000"]"#, #"["\\"]"#,
        #"{"a":1,"A":2}"#, #"{"a":{"a":{"a":1}}}"#, #"{"\u00e9":1,"e":2,"\u0301":3}"#, "[9007199254740991]",
        #"[{"a":1},{"a":2}]"#, "[1e21,1e22,-1e300]", "[9007199254740990.9]",
    ]) func `accepted`(text: String) {
        #expect(rule(text) == nil)
    }

    @Test(arguments: [
        "[", "]", "{", "}", ",", ":", "[,]", "[1,]", "[1,,2]", "[,1]", "[1 true]", "[\"a\" \"b\"]", "[\"\",]", "[:1]",
        "{\"a\"}", "{\"a\":}", "{\"a\",1}", "{,}", "{\"a\":1,,\"b\":2}", "{1:1}", "{null:1}", "{'a':1}", "['a']", "[a",
        "[*]", "[nul]", "[truth]", "[True]", "[NaN]", "[Infinity]", "[+1]", "[.5]", "[0x1]", "[1_000]", "[1a]",
        "{\"a\":1]", "[1}", "[\"a\",\n4\n,1,", "[1 /* c */]", "// c\n1", "[\u{A0}1]", "[\u{2060}]", "[\u{C}]", "\u{0}",
        "[1\u{0}]", "{\"a\" b}", "{\"a\":\"b\" \"c\":\"d\"}", "<null>", "[１]", "{\"a\":true \"b\"}", "[\"x\"1]",
        "[1\"x\"]",
    ]) func `refused as syntax`(text: String) {
        #expect(rule(text) == .syntax)
    }

    @Test(arguments: [
        "[] []", "1 2", "null,", "{}}", "[1]x", "\"a\"\"b\"", "{\"a\":1}#", "0\u{0}", "truefalse", "1 \u{A0}",
    ])
    func `refused for what follows`(text: String) {
        #expect(rule(text) == .trailing)
    }

    @Test(arguments: [
        "-", "[-]", "[- 1]", "[--1]", "[01]", "[-01]", "[00]", "[1.]", "[1.e1]", "[-.1]", "[1e]", "[1e+]", "[1E-]",
        "[1.5e]", "[0e]", "[-a]", "[2.]", "[0.e1]", "[-012.5]", "[-Infinity]",
    ]) func `refused as numbers`(text: String) {
        #expect(rule(text) == .number)
    }

    @Test(arguments: [
        "9007199254740992", "-9007199254740992", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
        "18446744073709551615", "18446744073709551616", "-9223372036854775809", "100000000000000000000000",
        "9007199254740992.0", "9007199254740991.9", "1e16", "-1e20", "123456789e12", "999999999999999900000.5",
    ]) func `refused as integers out of range`(text: String) {
        #expect(rule(text) == .integerRange)
    }

    @Test(arguments: ["1e309", "-1e309", "1.7976931348623159e308", "123123e100000", "1e99999999999999999999"])
    func `refused as too large`(text: String) {
        #expect(rule(text) == .numberRange)
    }

    @Test(arguments: [
        #"["\x"]"#, #"["\a"]"#, #"["\U0041"]"#, #"["\u"]"#, #"["\u00A"]"#, #"["\u00G0"]"#, #"["\u 123"]"#, #"["\'"]"#,
        #"["\é"]"#, #"["\ud83d\u12"]"#, #"["\u12３4"]"#, "[\"\\",
    ]) func `refused as escapes`(text: String) {
        #expect(rule(text) == .escape)
    }

    @Test(arguments: [
        #""\ud800""#, #""\uDBFF""#, #""\udc00""#, #""\uDFFF""#, #""\ud800\ud800""#, #""\udc00\ud800""#, #""\ud800x""#,
        #""\ud800\n""#, #""\ud800\u0061""#, #""\ud83d\ude00\ud83d""#, #"{"\ud800":1}"#, #""\ud800\\ude00""#,
    ]) func `refused as lone surrogates`(text: String) {
        #expect(rule(text) == .surrogate)
    }

    @Test(arguments: ["\"", "\"abc", "[\"", "[\"a\nb\"]", "[\"\u{0}\"]", "[\"\u{1F}\"]", "[\"\\\"", "{\"a", "[\"\\\"]"])
    func `refused as strings`(text: String) {
        #expect(rule(text) == .string)
    }

    @Test(arguments: [
        #"{"a":1,"a":1}"#, #"{"a":1,"b":2,"a":3}"#, #"{"b":1,"a":2,"b":3}"#, #"{"a":1,"\u0061":2}"#, #"{"":1,"":2}"#,
        #"[[{"x":{"created_by_ref":1,"created_by_ref":2}}]]"#, #"{"\u0000":1,"\u0000":2}"#, #"{"é":1,"e\u0301":2}"#,
        #"{"😀":1,"a":2,"\ud83d\ude00":3}"#,
    ]) func `refused for a name said twice`(text: String) {
        #expect(rule(text) == .duplicateName)
    }

    @Test func `a name said twice is found among many`() {
        let names = (0..<500).map { "\"name_\($0 * 7_919 % 500)\":0" }
        #expect(rule("{" + names.joined(separator: ",") + "}") == nil)
        #expect(rule("{" + names.joined(separator: ",") + ",\"name_250\":1}") == .duplicateName)
    }

    @Test func `names that differ in a zero at the end are two`() {
        #expect(rule(#"{"a":1,"a\u0000":2,"a\u0000\u0000":3,"":4,"\u0000":5}"#) == nil)
    }
}
