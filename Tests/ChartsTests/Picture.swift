import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

/// A picture read back by an XML parser of others.
final class Picture: NSObject, XMLParserDelegate {
    struct Element {
        let name: String
        let attributes: [String: String]
    }

    private(set) var elements: [Element] = []
    private(set) var text = ""

    /// - Throws: an issue where it is not well-formed
    init(_ xml: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        super.init()
        let parser = XMLParser(data: Data(xml.utf8))
        parser.delegate = self
        try #require(
            parser.parse(),
            "\(parser.parserError.map { "\($0)" } ?? "") line \(parser.lineNumber)",
            sourceLocation: sourceLocation
        )
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}
