import FoundationEssentials
import JSON
import Labels
import LabelsSupport
import Testing

/// Cases made by others for visibility expressions: an independent oracle for clauses. They lie beside the project, not
/// in it, and these tests are skipped where they are not there.
struct VisibilityVectorsTests {
    private static let path: String = {
        let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        return parts.joined(separator: "/") + "/../shared/data/labels/accumulo-access-testdata.json"
    }()

    private static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

    private func groups() throws -> [JSONValue] {
        let data = try #require(FileManager.default.contents(atPath: Self.path))
        return try #require(try JSONValue(parsing: [UInt8](data)).array)
    }

    @Test(.enabled(if: isThere, "../shared/data/labels is not beside the project"))
    func `published accept and deny cases are answered as published`() throws {
        var counts: [String: Int] = [:]
        for group in try groups() {
            let authorizations = try #require(group["auths"]?.array).compactMap { $0.array?.compactMap(\.string) }
            let clearances = authorizations.map { VisibilityExpression.clearance($0) }
            for test in try #require(group["tests"]?.array) {
                let expected = try #require(test["expectedResult"]?.string)
                for text in try #require(test["expressions"]?.array).compactMap(\.string) {
                    counts[expected, default: 0] += 1
                    #expect(answer(text, clearances) == expected, "\(text) for \(authorizations)")
                }
            }
        }
        print("visibility vectors: \(counts.sorted { $0.key < $1.key })")
        #expect(Set(counts.keys) == ["ACCESSIBLE", "INACCESSIBLE", "ERROR"])
    }

    /// Several sets of authorizations must each be let in.
    private func answer(_ text: String, _ clearances: [Clearance]) -> String {
        guard let expression = try? VisibilityExpression(text) else { return "ERROR" }
        let label = expression.label
        return clearances.allSatisfy { $0.reads(label) } ? "ACCESSIBLE" : "INACCESSIBLE"
    }

    @Test func `an expression is turned into clauses`() throws {
        #expect(try VisibilityExpression("A&(B|C)").clauses == [["A"], ["B", "C"]])
        #expect(try VisibilityExpression("(A&B)|C").clauses == [["A", "C"], ["B", "C"]])
        #expect(try VisibilityExpression("").clauses == [])
        #expect(try VisibilityExpression("").label.isPublic)
        #expect(throws: VisibilityExpression.SyntaxError(offset: 3)) { try VisibilityExpression("A|B&C") }
    }
}
