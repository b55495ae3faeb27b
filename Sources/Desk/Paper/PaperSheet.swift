internal import Localization

/// A page whose marking stands at head and foot of every sheet when it is printed, with the number of the page.
///
/// How it holds on paper: the marking is printed at two fixed places, which a browser repeats on every page; the room
/// for it is kept free by the head and the foot of a table around everything, which repeat as well and are as high as
/// the marking is, as they hold it too, unseen and unspoken. The numbers of the pages stand in the margin, where only
/// the style sheet can write.
struct PaperSheet {
    /// The highest label of what is on the page, as the reader's view names it.
    let marking: String
    let hasExercise: Bool
    /// What it is and when it was printed, at the foot of every page.
    let imprint: String
    /// How it is set: a space and a class, or nothing.
    var style: HTML = ""

    func html(_ content: HTML, _ words: Words) -> HTML {
        let mark = line(words)
        let foot: HTML = #"\#(mark)<p class="imprint">\#(isolated(imprint))</p>"#
        return """
            <div class="paper\(style)"><div class="paper-room head" aria-hidden="true">\(mark)</div>
            <div class="paper-body"><div class="paper-mark head">\(mark)</div>
            \(content)
            <div class="paper-mark foot">\(foot)</div></div>
            <div class="paper-room foot" aria-hidden="true">\(foot)</div></div>
            """
    }

    /// The longer a marking is, the smaller it stands, so that there is room for the pages themselves.
    private func line(_ words: Words) -> HTML {
        let size: HTML = marking.count > 700 ? " longest" : marking.count > 160 ? " long" : ""
        let exercise: HTML = hasExercise ? " \u{B7} \(words[.paperExercise])" : ""
        return #"<p class="marking\#(size)"><b>\#(isolated(marking))</b>\#(exercise)</p>"#
    }
}
