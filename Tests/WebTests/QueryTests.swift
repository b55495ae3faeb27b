import Testing
import Web

@Suite struct QueryTests {
    @Test func `names and values are decoded and keep their order`() throws {
        let query = try Query(parsing: "match%5Btype%5D=indicator,malware&a=1+2%2B3&a=&b&&match[type]=x")
        #expect(
            query.items == [
                Query.Item(name: "match[type]", value: "indicator,malware"), Query.Item(name: "a", value: "1 2+3"),
                Query.Item(name: "a", value: ""), Query.Item(name: "b", value: ""),
                Query.Item(name: "match[type]", value: "x"),
            ]
        )
        #expect(query.values("match[type]") == ["indicator,malware", "x"])
        #expect(query.first("a") == "1 2+3")
        #expect(try query.single("b")?.isEmpty == true)
        #expect(try query.single("c") == nil)
    }

    @Test func `a repeated name is a fault where one is meant`() throws {
        let query = try Query(parsing: "limit=1&limit=2")
        #expect(throws: Problem.badRequest("the parameter limit occurs 2 times")) { try query.single("limit") }
    }

    @Test(arguments: ["%", "a=%4", "a=%zz", "a=%FF", "%C3=1"])
    func `broken encoding is a fault`(text: String) {
        #expect(throws: Problem.badRequest("a parameter is not percent-encoded UTF-8")) { try Query(parsing: text) }
    }

    @Test func `the number of parameters is limited`() throws {
        let text = String(repeating: "a=1&", count: 11)
        #expect(throws: Problem.badRequest("there are more than 10 parameters")) {
            try Query(parsing: text, maximumItems: 10)
        }
        #expect(try Query(parsing: text, maximumItems: 11).items.count == 11)
    }

    @Test func `text and query are two forms of one thing`() throws {
        let query = Query(items: [Query.Item(name: "a b", value: "日本 & 한국=%+"), Query.Item(name: "c", value: "")])
        #expect(try Query(parsing: query.text) == query)
    }
}
