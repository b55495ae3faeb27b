import Coordination
import Testing

@Suite struct KindTests {
    @Test func `every type of our own begins with entente and stands beside the two parts`() {
        let parts = CoordinationKind.all.filter { $0.form == .part }.map(\.type)
        #expect(parts == ["identity", "relationship"])
        #expect(CoordinationKind.all.filter { $0.form == .type }.allSatisfy { $0.type.hasPrefix("entente-") })
        #expect(Set(CoordinationKind.all.map(\.type)).count == CoordinationKind.all.count)
        #expect(Set(CoordinationKind.all.map(\.plural)).count == CoordinationKind.all.count)
    }

    @Test func `property names are unique, are legal in STIX and end as references do`() {
        func check(_ properties: [CoordinationKind.Property], _ path: String) {
            #expect(Set(properties.map(\.name)).count == properties.count, "\(path)")
            for property in properties {
                let place = path + "." + property.name
                let isLegal = property.name.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
                }
                #expect(isLegal && property.name.count < 250, "\(place)")
                #expect(property.summary.hasSuffix("."), "\(place)")
                switch property.shape {
                case .reference: #expect(property.name.hasSuffix("_ref"), "\(place)")
                case .list(.reference): #expect(property.name.hasSuffix("_refs"), "\(place)")
                case .list(.element(let inner)):
                    #expect(inner.first?.name == "key" && inner.first?.isRequired == true, "\(place)")
                    check(inner, place)
                default: #expect(!property.name.hasSuffix("_ref") && !property.name.hasSuffix("_refs"), "\(place)")
                }
            }
        }
        for kind in CoordinationKind.all { check(kind.properties, kind.type) }
    }

    @Test func `only the name is required of a record of our own`() {
        for kind in CoordinationKind.all where kind.form == .type {
            #expect(kind.properties.filter(\.isRequired).map(\.name) == ["name"], "\(kind.type)")
        }
    }

    @Test func `references lead to types that exist`() {
        let known = Set(CoordinationKind.all.map(\.type)).union(["location"])
        func check(_ shape: CoordinationKind.Shape) {
            switch shape {
            case .reference(let types): #expect(Set(types).isSubset(of: known))
            case .list(let inner), .dictionary(let inner): check(inner)
            case .element(let properties): for property in properties { check(property.shape) }
            default: break
            }
        }
        for property in CoordinationKind.all.flatMap(\.properties) { check(property.shape) }
    }

    @Test func `the words of confidence are those of the scale of STIX`() {
        #expect(Confidence.allCases.map(\.scale) == [0, 15, 50, 85])
        for word in Confidence.allCases { #expect(Confidence(scale: word.scale) == word) }
        #expect(
            [1, 29, 30, 69, 70, 100].map { Confidence(scale: $0) } == [.low, .low, .medium, .medium, .high, .high]
        )
    }
}
