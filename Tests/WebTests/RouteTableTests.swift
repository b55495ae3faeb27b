import HTTPTypes
import Testing
import Web

private func route(_ method: HTTPRequest.Method, _ path: String, _ name: String) throws -> Route {
    let probes: Route.Probes = { _ in [ProbeRequest(.get, path)] }
    return try Route(method, path, name: name, kind: .page, probes: probes) { _, _ in .page(name) }
}

private func outcome(_ table: RouteTable, _ method: HTTPRequest.Method, _ path: String) -> String {
    switch table.match(method, path) {
    case .route(let route, let parameters):
        ([route.name] + parameters.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }).joined(separator: " ")
    case .otherMethods(let allowed, _):
        "405 " + allowed.map(\.rawValue).joined(separator: ",")
    case .nothing(let kind):
        "404 \(kind)"
    }
}

@Suite struct RouteTableTests {
    private func table() throws -> RouteTable {
        try RouteTable(
            [
                route(.get, "/", "top"), route(.get, "/a", "bare"), route(.get, "/a/", "slash"),
                route(.get, "/a/new", "new"), route(.get, "/a/{id}", "one"), route(.delete, "/a/{id}", "drop"),
                route(.get, "/a/{id}/parts/", "parts"), route(.post, "/a/new/parts/{part}", "deep"),
            ],
            regions: [Region(prefix: "/taxii2", kind: .taxii)]
        )
    }

    @Test(arguments: [
        ("/", "top"), ("/a", "bare"), ("/a/", "slash"), ("/a/new", "new"), ("/a/x", "one id=x"),
        ("/a/x%2Fy%20z", "one id=x/y z"), ("/a/x/parts/", "parts id=x"), ("/a/x/parts", "404 page"),
        ("/a/new/parts/", "parts id=new"), ("//", "404 page"), ("/a//parts/", "404 page"), ("", "404 page"),
        ("a", "404 page"), ("/a/%zz", "404 page"), ("/a/%C3", "404 page"), ("/%61", "bare"), ("/A", "404 page"),
        ("/taxii2", "404 taxii"), ("/taxii2/x", "404 taxii"), ("/taxii22", "404 page"), ("/a/x/", "404 page"),
    ])
    func `a path leads to one route, its slash included`(path: String, expected: String) throws {
        #expect(outcome(try table(), .get, path) == expected)
    }

    @Test func `another method names those that the path knows`() throws {
        let table = try table()
        #expect(outcome(table, .put, "/a/x") == "405 DELETE,GET,HEAD,OPTIONS")
        #expect(outcome(table, .delete, "/a/x") == "drop id=x")
        #expect(outcome(table, .head, "/a/x") == "one id=x")
        #expect(outcome(table, .get, "/a/new/parts/7") == "405 OPTIONS,POST")
    }

    @Test func `two routes of one name or one place are refused`() throws {
        #expect(throws: RouteTableError(route: "x", reason: "two routes have this name")) {
            try RouteTable([route(.get, "/a", "x"), route(.get, "/b", "x")])
        }
        #expect(throws: RouteTableError(route: "/a/{other}", reason: "two routes have this method and path")) {
            try RouteTable([route(.get, "/a/{id}", "x"), route(.get, "/a/{other}", "y")])
        }
        #expect(throws: RouteTableError(route: "x", reason: "HEAD and OPTIONS belong to the table")) {
            try RouteTable([route(.head, "/a", "x")])
        }
    }

    @Test(arguments: [
        ("a", "the path begins with no slash"), ("/a//b", "a segment of the path is empty"),
        ("/{id}/{id}", "the parameter id is named twice"),
    ])
    func `a pattern that cannot be met is refused`(path: String, reason: String) {
        #expect(throws: RouteTableError(route: path, reason: reason)) { try PathPattern(path) }
    }

    @Test func `a pattern writes the path that it reads`() throws {
        let pattern = try PathPattern("/a/{id}/parts/{part}/")
        #expect(pattern.parameters == ["id", "part"])
        #expect(pattern.path(["id": "x/y", "part": "é"]) == "/a/x%2Fy/parts/%C3%A9/")
        #expect(pattern.path(["id": "x"]) == nil)
    }

    @Test func `a route without probes is found`() throws {
        let none: Route.Probes = { _ in [] }
        let silent = try Route(.get, "/s", name: "silent", kind: .page, probes: none) { _, _ in .page("") }
        let table = try RouteTable([silent, route(.get, "/a", "loud")])
        #expect(table.unprobed(ProbeSample(ids: [])) == ["silent"])
    }
}
