import Testing
import Web

@Suite struct MediaTypeTests {
    @Test func `ranges, parameters, quotes and qualities are read`() {
        let ranges = MediaType.list(
            #"Application/TAXII+json ; Version="2.1";q=0.5, text/*, */*;q=0 ,, a/b;c=d;q=0.375"#
        )
        #expect(
            ranges?.map { "\($0.essence) \($0.parameters) \($0.quality)" } == [
                #"application/taxii+json ["version": "2.1"] 500"#, "text/* [:] 1000", "*/* [:] 0",
                #"a/b ["c": "d"] 375"#,
            ]
        )
    }

    @Test(arguments: [
        "", ",", "a", "a/", "/b", "a/b c", "a/b;c", "a/b;c=\"d", "a/b;q=2", "a/b;q=1.5", "a/b;q=0.1234", "a/b;q=x",
        "a/b;c=1;c=2",
    ])
    func `what is malformed is no list`(text: String) {
        #expect(MediaType.list(text) == nil)
    }

    @Test func `a content type is one type`() {
        #expect(MediaType("text/html; charset=UTF-8")?.parameters == ["charset": "UTF-8"])
        #expect(MediaType("text/html, text/plain") == nil)
    }
}
