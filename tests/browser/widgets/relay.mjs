// A real socket.io server: gives what it receives to the widgets' server. Prints its port.
import { createServer } from "node:http";
import { Server } from "socket.io";

const http = createServer();
const io = new Server(http, { cors: { origin: "*" }, maxHttpBufferSize: 1e8 });
io.on("connection", (socket) => {
  socket.on("file", async (body, done) => {
    await fetch(process.argv[2], { method: "POST", body });
    done(body.length);
  });
});
http.listen(0, "127.0.0.1", () => console.log(http.address().port));
