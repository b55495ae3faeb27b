import Foundation
import STIX
import TestSupport
import Testing

@testable import Export

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Elements and texts of a feed, read by an XML parser of others.
private final class FeedReader: NSObject, XMLParserDelegate {
    var paths: [(path: String, text: String, attributes: [String: String])] = []
    private var open: [Int] = []
    private var names: [String] = []

    init(_ bytes: [UInt8]) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        try #require(parser.parse(), "line \(parser.lineNumber)")
    }

    func parser(
        _ parser: XMLParser,
        didStartElement name: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        names.append(name)
        open.append(paths.count)
        paths.append((names.joined(separator: "/"), "", attributes))
    }

    func parser(_ parser: XMLParser, didEndElement: String, namespaceURI: String?, qualifiedName: String?) {
        names.removeLast()
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if let last = open.last { paths[last].text += string }
    }

    func texts(_ path: String) -> [String] { paths.filter { $0.path == path }.map(\.text) }
}

@Suite struct FeedTests {
    @Test func `a feed is written as it always was`() throws {
        let text = String(decoding: try Samples.feed().finish(), as: UTF8.self)
        #expect(GoldenFolder("Export").difference(of: text, from: "feed.atom") == nil)
    }

    @Test func `a feed keeps the rules of RFC 4287`() throws {
        let reader = try FeedReader(try Samples.feed().finish())
        for name in ["feed/id", "feed/title", "feed/updated", "feed/author/name"] {
            #expect(reader.texts(name).count == 1, "\(name)")
        }
        for name in ["feed/entry/id", "feed/entry/title", "feed/entry/updated", "feed/entry/content"] {
            #expect(reader.texts(name).count == 2, "\(name)")
        }
        #expect(reader.texts("feed/title") == ["What changed <for> Japan & others"])
        #expect(reader.texts("feed/entry/updated") == Array(repeating: "2026-01-20T08:30:00.123456Z", count: 2))
        #expect(reader.texts("feed/entry/content").last == "a\r\nbc")
        let own = reader.paths.filter { $0.path == "feed/link" && $0.attributes["rel"] == "self" }
        #expect(own.map { $0.attributes["href"] } == ["https://example.org/feed.atom?kind=activity&party=jpn"])
        let links = reader.paths.filter { $0.path.hasSuffix("/a") }
        #expect(links.map { $0.attributes["href"] } == ["https://nato.int/?a=1&b=2"])
    }

    @Test func `a feed taken in pieces is the same feed`() throws {
        var writer = try Samples.feed()
        let first = writer.take()
        #expect(first + writer.finish() == (try Samples.feed().finish()))
    }

    @Test func `identifiers that are no addresses, and those given twice, are refused`() throws {
        var writer = try Samples.feed()
        let instant = try #require(Samples.stamp)
        func rule(_ id: String, _ title: String = "T", address: String? = nil) -> ExportError.Rule? {
            #expect(throws: ExportError.self) {
                try writer.append(FeedEntry(id: id, title: title, updated: instant, address: address))
            }?.rule
        }
        #expect(rule("entente-activity--1") == .address)
        #expect(rule("urn:x:2") == .duplicate)
        #expect(rule("urn:x:3", "") == .empty)
        #expect(rule("urn:x:3", address: "/r/1") == .address)
        #expect(writer.count == 2)
    }

    @Test func `an entry that leads nowhere has content`() throws {
        var writer = try Samples.feed()
        try writer.append(FeedEntry(id: "urn:x:9", title: "Alone", updated: try #require(Samples.stamp), address: nil))
        let reader = try FeedReader(writer.finish())
        #expect(reader.texts("feed/entry/content").last == "Alone")
    }
}
