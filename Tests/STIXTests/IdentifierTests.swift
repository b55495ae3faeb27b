import TestSupport
import Testing

@testable import STIX

/// STIX 2.1 §2.9
struct IdentifierTests {
    @Test func `an identifier has a type and a UUID`() throws {
        let id = try #require(Identifier("threat-actor--56f3f0db-b5d5-431c-ae56-c18f02caf500"))
        #expect(id.type == "threat-actor")
        #expect(id.uuid == "56f3f0db-b5d5-431c-ae56-c18f02caf500")
        #expect(id.description == "threat-actor--56f3f0db-b5d5-431c-ae56-c18f02caf500")
    }

    @Test(arguments: [
        "tool--56f3f0db-b5d5-131c-8e56-c18f02caf500", "tool--56f3f0db-b5d5-531c-9e56-c18f02caf500",
        "tool--56F3F0DB-B5D5-431C-BE56-C18F02CAF500", "x-mitre-tactic--56f3f0db-b5d5-431c-ae56-c18f02caf500",
        "a12--56f3f0db-b5d5-431c-ae56-c18f02caf500",
    ])
    func `versions 1 to 5 and upper case digits are taken`(text: String) {
        #expect(Identifier(text)?.text == text)
    }

    @Test(arguments: [
        "", "tool", "56f3f0db-b5d5-431c-ae56-c18f02caf500", "--56f3f0db-b5d5-431c-ae56-c18f02caf500",
        "tool--00000000-0000-0000-0000-000000000000", "tool--56f3f0db-b5d5-631c-ae56-c18f02caf500",
        "tool--56f3f0db-b5d5-431c-ce56-c18f02caf500", "tool--56f3f0db-b5d5-431c-7e56-c18f02caf500",
        "tool--56f3f0dbb5d5431cae56c18f02caf500", "tool--56f3f0db-b5d5-431c-ae56-c18f02caf50",
        "tool--56f3f0db-b5d5-431c-ae56-c18f02caf5000", "tool--g6f3f0db-b5d5-431c-ae56-c18f02caf500",
        "Tool--56f3f0db-b5d5-431c-ae56-c18f02caf500", "to--56f3f0db-b5d5-431c-ae56-c18f02caf500",
        "1tool--56f3f0db-b5d5-431c-ae56-c18f02caf500", "tool_a--56f3f0db-b5d5-431c-ae56-c18f02caf500",
        "tool-56f3f0db-b5d5-431c-ae56-c18f02caf500", "too--l--56f3f0db-b5d5-431c-ae56-c18f02caf500",
        "tool---56f3f0db-b5d5-431c-ae56-c18f02caf500", "tool--56f3f0db-b5d5-431c-ae56-c18f02caf500 ",
    ])
    func `what is no identifier is refused`(text: String) {
        #expect(Identifier(text) == nil)
    }

    @Test func `a type name has 3 to 250 characters`() {
        let uuid = UUIDText(high: 0x56F3_F0DB_B5D5_431C, low: 0xAE56_C18F_02CA_F500)
        #expect(Identifier(type: String(repeating: "a", count: 250), uuid: uuid) != nil)
        #expect(Identifier(type: String(repeating: "a", count: 251), uuid: uuid) == nil)
        #expect(Identifier(type: "aa", uuid: uuid) == nil)
    }
}

/// RFC 4122
struct UUIDTextTests {
    @Test func `a UUID keeps its bits through text`() {
        let uuid = UUIDText(high: 0x00AB_EDB4_AA42_466C, low: 0x9C01_FED2_3315_A9B7)
        #expect(uuid.text == "00abedb4-aa42-466c-9c01-fed23315a9b7")
        #expect(UUIDText("00ABEDB4-aa42-466c-9c01-fed23315a9b7") == uuid)
        #expect(uuid == .observableNamespace)
        #expect(UUIDText("00abedb4-aa42-466c-9c01-fed23315a9b") == nil)
        #expect(UUIDText("00abedb4-aa42-466c-9c01_fed23315a9b7") == nil)
    }

    @Test func `version 5 gives the published UUIDs of names`() {
        let dns = UUIDText(high: 0x6BA7_B810_9DAD_11D1, low: 0x80B4_00C0_4FD4_30C8)
        #expect(UUIDText.v5(namespace: dns, name: "python.org").text == "886313e1-3b8a-5372-9b90-0c9aee199e5d")
        #expect(UUIDText.v5(namespace: dns, name: "www.example.com").text == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    }

    @Test func `version 4 states its version and variant and is otherwise the generator's`() {
        var random = SplitMix64(seed: propertySeed)
        var seen: Set<UUIDText> = []
        for _ in 0..<1000 {
            let uuid = UUIDText.v4(using: &random)
            #expect(uuid.version == 4 && uuid.isStandardVariant, "seed \(propertySeed)")
            #expect(UUIDText(uuid.text) == uuid)
            seen.insert(uuid)
        }
        #expect(seen.count == 1000)
        var again = SplitMix64(seed: propertySeed)
        #expect(seen.contains(.v4(using: &again)))
        #expect(Identifier.random(type: "tool", using: &again)?.type == "tool")
        #expect(Identifier.random(type: "Tool", using: &again) == nil)
    }
}
