internal import Localization

/// How to read this record, and how a tool takes from it.
struct HelpPage: Sendable {
    /// The node's address as clients reach it, without a slash at its end; nil where the node does not know it.
    let origin: String?

    func body(_ words: Words) -> HTML {
        let parts: [(Text, [Text])] = [
            (.helpSourcesHeading, [.helpSources, .helpDisagreements, .helpNotRecorded]),
            (.helpLabelsHeading, [.helpLabels, .helpLabelForm, .helpHidden]),
            (.helpDatesHeading, [.helpDates, .helpVersions]),
            (.helpPositionsHeading, [.helpPositions, .helpContributions]),
            (
                .helpDecisionsHeading,
                [.helpDecisions, .helpDecisionsLook, .helpDecisionsCleared, .helpDecisionsFiles]
            ),
            (.helpExerciseHeading, [.helpExercise]),
        ]
        let sections = each(parts) { heading, texts in
            "<h2>\(words[heading])</h2>\n\(each(texts) { "<p>\(words[$0])</p>\n" })"
                + when(heading == .helpDecisionsHeading, DecisionFiles.html(words))
        }
        let address = (origin ?? "") + "/taxii2/"
        return """
            <h1>\(words[.titleHelp])</h1>
            \(sections)<h2>\(words[.helpClientHeading])</h2>
            <p>\(words[.helpClient])</p>
            <pre class="raw" tabindex="0">curl -H 'Accept: application/taxii+json;version=2.1' '\(address)'</pre>
            <p>\(words[.helpClientCredentials])</p>
            """
    }
}
