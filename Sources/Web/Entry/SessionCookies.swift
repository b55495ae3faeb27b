/// The names of the cookies, and how they are set.
public enum SessionCookies {
    /// The name of the session's cookie.
    static func sessionName(isSecure: Bool) -> String { CookieText.name("entente", isSecure: isSecure) }

    /// The name of the cookie that reduces what a visitor sees. It can only reduce, so its value needs no protection.
    static func viewName(isSecure: Bool) -> String { CookieText.name("entente_view", isSecure: isSecure) }

    /// Sets the session's cookie for as long as the browser is open.
    public static func begin(_ token: String, isSecure: Bool) -> String {
        CookieText.set(sessionName(isSecure: isSecure), token, seconds: nil, isSecure: isSecure)
    }

    /// Removes the session's cookie.
    public static func end(isSecure: Bool) -> String {
        CookieText.set(sessionName(isSecure: isSecure), "", seconds: 0, isSecure: isSecure)
    }

    /// Reduces what the visitor sees, or, with nil, gives it back.
    public static func view(as view: ReducedView?, isSecure: Bool) -> String {
        CookieText.set(
            viewName(isSecure: isSecure),
            view?.rawValue ?? "",
            seconds: view == nil ? 0 : nil,
            isSecure: isSecure
        )
    }
}
