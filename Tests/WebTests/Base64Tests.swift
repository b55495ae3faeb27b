import TestSupport
import Testing
import Web
import WebSupport

@Suite struct Base64Tests {
    @Test func `any bytes come back, by one text only`() throws {
        var generator = SplitMix64(seed: propertySeed)
        for length in 0..<200 {
            let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
            let text = Base64.urlSafe(bytes)
            #expect(Base64.decodeURLSafe(text) == bytes, "seed \(propertySeed)")
            #expect(text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        }
    }

    @Test(arguments: [("QWxhZGRpbjpvcGVu", "Aladdin:open"), ("YQ==", "a"), ("YQ", "a"), ("", ""), ("+/8=", nil)])
    func `credentials are in the standard alphabet`(text: String, expected: String?) {
        #expect(Base64.decodeStandard(text).map { String(validating: $0, as: UTF8.self) } == .some(expected))
    }

    @Test(arguments: ["A", "YR", "YQ=", "Y===", "YQ==YQ==", "a b", "-_8"])
    func `other texts are refused`(text: String) {
        #expect(Base64.decodeStandard(text) == nil)
    }
}
