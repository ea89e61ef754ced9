export const Staff = () => <p>staff</p>;
