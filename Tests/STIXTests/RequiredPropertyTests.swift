import JSON
import Testing

@testable import STIX

/// STIX 2.1 §3.2, §4 to §8: what is required of every type.
struct RequiredPropertyTests {
    @Test func `the samples cover every type but the bundle`() {
        let types = Catalogue.standard.kinds.filter { $0.objectClass != .bundle }.map(\.name)
        #expect(Samples.types == types.sorted())
        #expect(types.count == 19 + 2 + 18 + 3)
    }

    @Test(arguments: Samples.types)
    func `the smallest object is valid, and without any required property it is not`(type: String) throws {
        let object = try Samples.minimal(type)
        #expect(errors(object) == [])
        let kind = try #require(Catalogue.standard[type])
        for property in kind.properties where property.presence == .required {
            var lacking = object
            lacking[property.name] = nil
            let found = Catalogue.standard.check(lacking).findings.filter { $0.severity == .error }
            #expect(found.map(\.path).contains("/" + property.name), "\(property.name)")
            #expect(found.first { $0.path == "/" + property.name }?.reason.hasPrefix("is missing") == true)
        }
    }

    @Test(arguments: Samples.types)
    func `an object holds no property but required ones in its smallest form, or rules need them`(type: String) throws {
        let object = try Samples.minimal(type)
        let kind = try #require(Catalogue.standard[type])
        for name in object.object?.keys.sorted() ?? [] {
            let property = try #require(kind.property(name), "\(name)")
            guard property.presence == .optional else { continue }
            var lacking = object
            lacking[name] = nil
            #expect(!errors(lacking).isEmpty, "\(name) could be left out of the sample")
        }
    }

    @Test(arguments: Samples.types)
    func `a value of another JSON type is refused in every known property`(type: String) throws {
        let others: [JSONValue] = [.null, true, 7, 0.5, "x", [], ["x"], [7], .object([:])]
        for property in try #require(Catalogue.standard[type]).properties {
            let taken = try others.filter { value in
                var object = try Samples.minimal(type)
                object[property.name] = value
                let beneath = "/" + property.name
                return !Catalogue.standard.check(object).findings.contains { finding in
                    finding.severity == .error && (finding.path + "/").hasPrefix(beneath + "/")
                }
            }
            #expect(taken.count <= 3, "\(property.name) takes \(taken)")
            #expect(!taken.contains(.null) && !taken.contains([]) && !taken.contains(.object([:])), "\(property.name)")
        }
    }

    @Test func `what the specification's texts disagree on is a warning`() throws {
        #expect(
            findings(try Samples.object("grouping", #"{"name": null}"#)) == [
                "warning at /name: is missing; expected a recommended property [STIX 2.1 §4.4]"
            ]
        )
        #expect(
            findings(try Samples.object("malware", #"{"is_family": null}"#)) == [
                "warning at /is_family: is missing; expected a recommended property [STIX 2.1 §4.11]"
            ]
        )
    }
}
