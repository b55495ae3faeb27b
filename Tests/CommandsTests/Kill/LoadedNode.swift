import Foundation
import JSON
import Node
import ProgramSupport
import Testing

/// A node with two parties and an author who may post by a token, and the program that serves it, now and again.
final class LoadedNode {
    /// The name of the author.
    static let author = "desk@one"
    /// The folder of the node.
    let data: String
    /// The author's token.
    let token: String
    private(set) var serving: ServingNode?

    /// Makes the node, which is not served yet.
    init(data: String) throws {
        self.data = data
        func done(_ words: [String]) throws -> String {
            let result = try Program.run(words + ["--data", data])
            guard result.status == 0 else { throw LoadFailure("\(words): \(result.errors)") }
            return result.output
        }
        _ = try done(["party", "add", "HUB", "Hub", "--kind", "organisation", "--own", "--label", "TLP:CLEAR"])
        _ = try done(["party", "add", "ONE", "One", "--label", "TLP:CLEAR", "--level", "RESTRICTED"])
        _ = try done(["account", "add", "desk", "--party", "ONE", "--level", "RESTRICTED", "--role", "author"])
        _ = try done(["inbox", "ONE", "--label", "TLP:CLEAR"])
        token = try done(["token", "new", Self.author, "feed", "--write"]).trimmingCharacters(
            in: .whitespacesAndNewlines
        )
    }

    /// Serves it until it is stopped. Returns where it answers.
    @discardableResult
    func serve() throws -> String {
        let node = try ServingNode(data: data)
        guard node.address.hasPrefix("http://") else { throw LoadFailure("the node does not start: \(node.errors)") }
        serving = node
        return node.address
    }

    /// Stops it in a way, and waits until its folder is free: what was killed holds it for a moment longer than what
    /// started it.
    @discardableResult
    func stop(_ signal: Int32) -> Int32 {
        let status = serving?.stop(signal) ?? 0
        serving = nil
        let lock = open(data + "/lock", O_RDWR | O_CLOEXEC)
        flock(lock, LOCK_EX)
        close(lock)
        return status
    }

    /// A client that acts as the author.
    func client(_ address: String) -> PlainClient { Self.client(address, token: token) }

    /// A client with a token; nil is the public.
    static func client(_ address: String, token: String?) -> PlainClient {
        PlainClient(
            address,
            fields: [("Accept", TAXIIText.type)] + (token.map { [("Authorization", "Bearer \($0)")] } ?? [])
        )
    }
}

/// What did not hold.
struct LoadFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

/// Requests of TAXII in their text.
enum TAXIIText {
    static let type = "application/taxii+json;version=2.1"
    static let inbox = "/taxii2/entente/collections/inbox/objects/"
    private static let everything = "/taxii2/entente/collections/everything/"

    /// Everything of a collection's resource, page by page.
    static func all(
        _ resource: String,
        after: String?,
        _ client: PlainClient
    ) throws -> (items: [JSONValue], last: String?) {
        var items: [JSONValue] = []
        var last = after
        var next: String?
        repeat {
            var target = "\(everything)\(resource)/?limit=1000&match%5Bversion%5D=all"
            if let after { target += "&added_after=\(after)" }
            if let next { target += "&next=\(next)" }
            let page = try page(client.send("GET", target))
            items += page.items
            last = page.last ?? last
            next = page.next
        } while next != nil
        return (items, last)
    }

    /// What a page holds; throws for anything but a whole page.
    static func page(_ answer: PlainClient.Answer?) throws -> (items: [JSONValue], last: String?, next: String?) {
        guard let answer else { throw LoadFailure("no answer") }
        guard answer.status == 200, let value = try? JSONValue(parsing: answer.body) else {
            throw LoadFailure("\(answer.status): \(answer.text)")
        }
        return (value["objects"]?.array ?? [], answer.fields["x-taxii-date-added-last"], value["next"]?.string)
    }
}
