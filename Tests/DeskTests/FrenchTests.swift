import Coordination
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing
import Web
import WebSupport

@testable import Desk
@testable import Localization

/// That what the coordination calls its things is said in French, and that pages are written in it.
@Suite struct FrenchTests {
    private typealias Property = CoordinationKind.Property

    /// Properties with those of their elements.
    private func all(_ properties: [Property]) -> [Property] {
        properties.flatMap { property in [property] + all(inner(property.shape)) }
    }

    private func inner(_ shape: CoordinationKind.Shape) -> [Property] {
        switch shape {
        case .list(let shape), .dictionary(let shape): inner(shape)
        case .element(let properties): properties
        default: []
        }
    }

    @Test func `every property and what is to be said of it in a form has French words`() {
        for kind in CoordinationKind.all {
            #expect(French.terms["summary:" + kind.type] != nil, "\(kind.type)")
            for property in all(kind.properties) {
                let name = property.name
                #expect(French.terms["property:" + name] != nil, "\(kind.type): \(name)")
                #expect(French.terms["field:" + name] != nil, "\(kind.type): \(name)")
                let help = French.terms["help:\(kind.type).\(name)"] ?? French.terms["help:" + name]
                #expect(help != nil, "\(kind.type): \(name)")
            }
        }
    }

    @Test func `every word of the vocabularies has French words`() {
        for kind in CoordinationKind.all {
            for property in all(kind.properties) {
                guard case .word(let vocabulary) = property.shape else { continue }
                for word in vocabulary.words {
                    #expect(French.terms["\(property.name):\(word)"] != nil, "\(property.name): \(word)")
                }
            }
        }
    }

    @Test(arguments: Register.all.map(\.path) + ["/", "/search/", "/search/?q=zzz", "/help/", "/me/"])
    func `a page in French`(path: String) async throws {
        let bench = try DeskBench()
        try await bench.store(Thing.record)
        let desk = Desk(
            records: bench.records,
            settings: Desk.Settings(site: "Test record", origin: "https://node.example"),
            language: "fr"
        )
        let door = TestDoor(try RouteTable(try desk.routes()), faces: ErrorFaces(page: desk.face()))
        let text = String(buffer: try await door.send(.get, path).body)
        #expect(text.contains(#"<html lang="fr">"#))
        #expect(text.contains("Aller au contenu"))
        for english in ["Skip to the content", "Overview", "Search<", "not recorded", " entries", "Sources:"] {
            #expect(!text.contains(english), "\(path) says \(english)")
        }
    }
}
