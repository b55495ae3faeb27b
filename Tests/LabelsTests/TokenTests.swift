import Labels
import LabelsSupport
import Testing

struct TokenTests {
    @Test func `tokens are written and read back`() {
        for token in [NamesTable.japan, NamesTable.nato, NamesTable.officer, .community] {
            #expect(Token(token.text) == token)
        }
        #expect(Token.community.text == "community")
        #expect(Token(.community, "x") == .community, "the community has no identity")
        #expect(NamesTable.japan.text == "party:\(Identities.id(2))")
    }

    @Test(arguments: [
        "", "party", "party:", "party:JPN", "Party:\(Identities.id(1))", "community:", "community:\(Identities.id(1))",
        "caveat:\(Identities.id(1))", "party:\(Identities.id(1)) ",
        "party:campaign--00000001-0000-4000-8000-000000000000",
        "party:party:\(Identities.id(1))",
    ])
    func `a text that is no token is refused`(text: String) {
        #expect(Token(text) == nil)
    }

    @Test func `a party, a format and a person of one identity are three tokens`() {
        let id = Identities.id(9)
        #expect(Set([Token.party(id), .format(id), .person(id), .party(id)]).count == 3)
    }

    @Test func `tokens are in the order of their texts`() {
        let tokens = [NamesTable.officer, NamesTable.nato, .community, NamesTable.korea, NamesTable.japan].sorted()
        #expect(tokens.map(\.text) == tokens.map(\.text).sorted())
    }

    @Test func `a clause is within another exactly as its set of tokens is`() {
        let sets = LabelUniverse().tokenSets
        for one in sets {
            for two in sets {
                #expect(Clause(one).isSubset(of: Clause(two)) == Set(one).isSubset(of: Set(two)))
            }
        }
    }
}
