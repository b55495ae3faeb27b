/// Whether a password is among the first that somebody tries who wants to get in: made of the person's name, of this
/// place's names, of words that many choose, and of rows of keys.
///
/// It is a rule and not a list of known passwords: it knows the parts of which such passwords are made.
enum GuessablePassword {
    /// Names of this place, of its field, and of what people do here. docs/security.md lists them.
    static let contextWords = [
        "entente", "taxii", "stix", "nato", "otan", "alliance", "partner", "coalition", "restricted", "unclassified",
        "delegate", "delegation", "desk", "embassy", "ministry", "mission", "node",
    ]

    /// Words that many choose, wherever they are.
    static let commonWords = [
        "password", "passwort", "passord", "passwd", "pass", "motdepasse", "contrasena", "admin", "administrator",
        "login", "welcome", "bienvenue", "bonjour", "hello", "letmein", "changeme", "secret", "default", "guest",
        "root",
        "user", "test", "demo", "temp", "trustno", "access", "master", "monkey", "dragon", "shadow", "sunshine",
        "princess", "superman", "batman", "football", "baseball", "iloveyou", "loveyou", "whatever", "computer",
        "internet", "google", "facebook", "charlie", "michael", "jordan", "ashley", "daniel", "jessica", "summer",
        "winter", "spring", "autumn", "january", "february", "march", "april", "june", "july", "august", "september",
        "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]

    /// Keys that lie beside each other, and alphabets.
    private static let rows = [
        "1234567890", "0123456789", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop",
        "qsdfghjklm", "wxcvbn", "abcdefghijklmnopqrstuvwxyz", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
        "qazwsxedcrfvtgbyhnujm",
    ].flatMap { [Array($0), Array($0.reversed())] }

    /// What stands for a letter in a word that somebody wrote "cleverly".
    private static let disguises: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s",
    ]

    /// How many signs have to be left when everything that is guessed first is taken away, and how many different ones.
    private static let leastSigns = (all: 5, different: 4)

    /// - Parameter name: the person's sign-in name.
    static func isGuessable(_ password: String, of name: SignInName) -> Bool {
        let own = [name.local, name.realm].flatMap { part in
            [part] + part.split(whereSeparator: { "._-".contains($0) }).map(String.init)
        }
        let words = (own.filter { $0.count > 2 } + contextWords + commonWords).map { Array($0) }
            .sorted { $0.count > $1.count }
        let plain = rest(of: Array(password.lowercased()), without: words)
        let letters = plain.map { disguises[$0] ?? $0 }.filter { $0.isLetter || $0.isNumber }
        let left = rest(of: letters, without: words)
        // A few marks are put behind any word; many are a password of marks.
        let marks = max(plain.count - letters.count - 3, 0)
        return left.count + marks < leastSigns.all || Set(left).count + marks < leastSigns.different
    }

    /// What is left of a text when words, rows of keys and repetitions are taken away, from the left.
    private static func rest(of text: [Character], without words: [[Character]]) -> [Character] {
        var left: [Character] = []
        var place = 0
        while place < text.count {
            let tail = text[place...]
            let word = words.first { tail.starts(with: $0) }?.count ?? 0
            let row = rows.map { length(of: $0, startingIn: tail) }.max() ?? 0
            let repetition = tail.prefix { $0 == text[place] }.count
            let known = max(word, max(row, repetition) > 2 ? max(row, repetition) : 0)
            if known == 0 { left.append(text[place]) }
            place += max(known, 1)
        }
        return left
    }

    /// How much of a text's beginning lies on a row.
    private static func length(of row: [Character], startingIn text: ArraySlice<Character>) -> Int {
        guard let start = text.first.flatMap({ row.firstIndex(of: $0) }) else { return 0 }
        return zip(row[start...], text).prefix { $0 == $1 }.count
    }
}
