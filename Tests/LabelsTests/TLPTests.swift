import JSON
import Labels
import STIX
import Testing

struct TLPTests {
    @Test(arguments: [
        ("613f2e26-407d-48c7-9eca-b8e91df99dc9", TLP.clear), ("34098fce-860f-48ae-8e50-ebd3cc5e41da", .green),
        ("f88d31f6-486f-44da-b317-01333bde0b82", .amber), ("5e57c739-391a-4eb3-b6be-7d15ca92d5ed", .red),
        ("94868c89-83c2-464b-929b-a1a8aa3c8487", .clear), ("bab4a63c-aed9-4cf5-a766-dfca5abac2bb", .green),
        ("55d920b0-5e8b-4f79-9ee9-91f868d9b421", .amber), ("939a9414-2ddd-4d32-a0cd-375ea402b003", .amberStrict),
        ("e828b379-4e03-4974-9ac4-e53a884c97c1", .red),
    ])
    func `TLP 1 and TLP 2 are known by their ids`(uuid: String, colour: TLP) throws {
        let id = try #require(Identifier("marking-definition--" + uuid))
        #expect(TLP(id: id) == colour)
        #expect(Marking(reference: id, definition: nil) == Marking(tlp: colour), "no definition is needed")
    }

    @Test func `any other id is no colour`() throws {
        #expect(TLP(id: try #require(Identifier("marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8488"))) == nil)
        #expect(TLP(id: try #require(Identifier("identity--94868c89-83c2-464b-929b-a1a8aa3c8487"))) == nil)
    }

    @Test func `colours run from clear to red`() {
        #expect(TLP.allCases.sorted() == [.clear, .green, .amber, .amberStrict, .red])
        #expect(TLP.allCases.map(\.word) == ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"])
        #expect(TLP(word: "WHITE") == .clear)
        #expect(TLP(word: "white") == nil)
    }

    @Test func `the published definitions are read as their colours`() {
        for colour in TLP.allCases {
            #expect(Marking(markingDefinition: colour.definition) == Marking(tlp: colour))
            if let first = colour.firstVersionDefinition {
                #expect(Marking(markingDefinition: first) == Marking(tlp: colour))
            } else {
                #expect(colour == .amberStrict)
            }
        }
        #expect(
            TLP.amberStrict.definition.canonicalText == """
                {"created":"2022-10-01T00:00:00.000Z","extensions":\
                {"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d":\
                {"extension_type":"property-extension","tlp_2_0":"amber+strict"}},\
                "id":"marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003","name":"TLP:AMBER+STRICT",\
                "spec_version":"2.1","type":"marking-definition"}
                """
        )
    }
}
