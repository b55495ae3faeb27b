import Foundation
import Localization
import Testing
import Web

@testable import Desk

/// Whole pages as text: what a page is made of changes only on purpose.
@Suite struct GoldenTests {
    /// The page, with the fingerprints of the files it uses left out.
    private func text(_ target: String) async throws -> String {
        try await DeskBench().page(target).text.replacing(/(look|icon)-[0-9a-f]{16}/, with: { "\($0.1)-*" })
    }

    @Test func `the page for what is not there`() async throws {
        let page = try await text("/nowhere")
        #expect(page == Self.notFound)
    }

    @Test func `the overview of an empty record`() async throws {
        let page = try await text("/")
        #expect(page == Self.empty)
    }

    @Test func `the page of a problem tells the public text alone`() async throws {
        let page = Problem.badRequest("the parameter <limit> is no number").page(site: "S", words: .english)
        #expect(page.contains("<p class=\"soft\">the parameter &lt;limit&gt; is no number</p>"))
        #expect(page.contains("<h1>The request cannot be answered</h1>"))
        let fault = Problem.internalFault.page(site: "S", words: .english)
        #expect(fault.contains("<h1>Something went wrong here</h1>"))
    }

    private static let notFound = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Page not found · Test record</title>
        <link rel="stylesheet" href="/assets/look-*.css">
        <link rel="icon" href="/assets/icon-*.svg" type="image/svg+xml">
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="bar"><div><a class="name" href="/">Entente</a><nav class="flat" aria-label="Main">\
        <a href="/">Overview</a><a href="/parties/">Parties</a><a href="/formats/">Formats</a>\
        <a href="/programmes/">Programmes</a><a href="/calendar/">Calendar</a><a href="/topics/">Topics</a>\
        <a href="/documents/">Documents</a>\
        <a href="/decisions/">Decisions</a></nav><div class="who"><a href="/search/">Search</a>\
        <a class="chip" href="/me/" title="What I may read">Public</a><a href="/sign-in">Sign in</a></div>\
        <details><summary>Menu</summary><nav aria-label="Main, folded"><a href="/">Overview</a>\
        <a href="/parties/">Parties</a><a href="/formats/">Formats</a><a href="/programmes/">Programmes</a>\
        <a href="/calendar/">Calendar</a><a href="/topics/">Topics</a><a href="/documents/">Documents</a>\
        <a href="/decisions/">Decisions</a>\
        </nav><div class="who"><a href="/search/">Search</a>\
        <a class="chip" href="/me/" title="What I may read">Public</a><a href="/sign-in">Sign in</a></div>\
        </details></div></header>
        <main id="main">
        <h1>Page not found</h1>
        <p>There is nothing at this address that can be shown to you. Check the address, or search for what \
        you need.</p>
        <p><a href="/">Overview</a> · <a href="/search/">Search</a></p>
        </main>
        <footer><div><p>Test record. Every fact carries its sources.</p><p class="no-print">\
        <a href="/help/">How to read this record, and how to connect a client</a> · \
        <a href="/downloads/">Downloads</a> \
        · <a href="/language/fr?next=%2F" lang="fr" hreflang="fr">Français</a></p></div></footer>
        </body>
        </html>

        """

    private static let empty = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Overview · Test record</title>
        <link rel="stylesheet" href="/assets/look-*.css">
        <link rel="icon" href="/assets/icon-*.svg" type="image/svg+xml">
        </head>
        <body>
        <a class="skip" href="#main">Skip to the content</a>
        <header class="bar"><div><a class="name" href="/">Entente</a><nav class="flat" aria-label="Main">\
        <a href="/" aria-current="page">Overview</a><a href="/parties/">Parties</a>\
        <a href="/formats/">Formats</a><a href="/programmes/">Programmes</a>\
        <a href="/calendar/">Calendar</a><a href="/topics/">Topics</a><a href="/documents/">Documents</a>\
        <a href="/decisions/">Decisions</a>\
        </nav><div class="who"><a href="/search/">Search</a>\
        <a class="chip" href="/me/" title="What I may read">Public</a><a href="/sign-in">Sign in</a></div>\
        <details><summary>Menu</summary><nav aria-label="Main, folded">\
        <a href="/" aria-current="page">Overview</a><a href="/parties/">Parties</a>\
        <a href="/formats/">Formats</a><a href="/programmes/">Programmes</a>\
        <a href="/calendar/">Calendar</a><a href="/topics/">Topics</a><a href="/documents/">Documents</a>\
        <a href="/decisions/">Decisions</a>\
        </nav><div class="who"><a href="/search/">Search</a>\
        <a class="chip" href="/me/" title="What I may read">Public</a><a href="/sign-in">Sign in</a></div>\
        </details></div></header>
        <main id="main">
        <details class="times no-print"><summary>Now. Show another time</summary>
        <form class="times" method="get" action="/"><div><label for="times-on">True on</label>\
        <input id="times-on" name="on" type="date" value="" aria-describedby="times-on-help">\
        <p class="help" id="times-on-help">What was in force on that day, and what had happened by it.</p></div>\
        <div><label for="times-as-of">As of</label>\
        <input id="times-as-of" name="as-of" type="date" value="" aria-describedby="times-as-of-help">\
        <p class="help" id="times-as-of-help">Only what had reached you by the end of that day. Labels and \
        memberships are those of now.</p></div>\
        <p class="acts"><button class="button">Show</button></p></form></details>
        <h1>Test record</h1>
        <div class="empty">\
        <p>Nothing is here that you may read. A record appears once somebody has written or imported \
        it.</p><p><a href="/help/">How to read this record, and how to connect a client</a></p></div>
        </main>
        <footer><div><p>Test record. Every fact carries its sources.</p><p class="no-print">\
        <a href="/help/">How to read this record, and how to connect a client</a> · \
        <a href="/downloads/">Downloads</a> \
        · <a href="/language/fr?next=%2F" lang="fr" hreflang="fr">Français</a></p></div></footer>
        </body>
        </html>

        """
}
